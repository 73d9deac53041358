package ca.tandem.web.cache;

import static org.assertj.core.api.Assertions.assertThat;

import com.aayushatharva.brotli4j.decoder.BrotliInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ContentCodingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gzip | GZIP",
                "gzip, deflate, br, zstd | BROTLI",
                "br;q=0.9, gzip | GZIP",
                "br;q=0, gzip;q=0.1 | GZIP",
                "GZIP;q=0.5 | GZIP",
                "gzip;q=1.0, identity;q=0.5, *;q=0 | GZIP",
                "* | BROTLI",
                "deflate, *;q=0.1 | BROTLI",
                "gzip;q=0.4, identity;q=0.5 | IDENTITY",
                "gzip;q=0 | IDENTITY",
                "gzip;q=0, br;q=0, * | IDENTITY",
                "deflate | IDENTITY",
                "identity | IDENTITY",
                "gzip;q=2 | IDENTITY",
                "gzip;q=high | IDENTITY",
                "'' | IDENTITY",
                ";;, | IDENTITY",
            })
    void aClientIsSentWhatItLikesBest(String header, ContentCoding expected) {
        assertThat(ContentCoding.preferred(header)).isEqualTo(expected);
    }

    @Test
    void aClientThatSaysNothingIsSentTheBodyAsItIs() {
        assertThat(ContentCoding.preferred(null)).isEqualTo(ContentCoding.IDENTITY);
    }

    @ParameterizedTest
    @EnumSource(names = {"BROTLI", "GZIP"})
    void whatIsCompressedIsSmallerAndTheSame(ContentCoding coding) throws IOException {
        var body = "Keep the lights of our harbours burning. ".repeat(50).getBytes(StandardCharsets.UTF_8);

        var encoded = coding.encode(body);

        assertThat(encoded.length).isLessThan(body.length / 2);
        try (var decoded = coding == ContentCoding.GZIP
                ? new GZIPInputStream(new ByteArrayInputStream(encoded))
                : new BrotliInputStream(new ByteArrayInputStream(encoded))) {
            assertThat(decoded.readAllBytes()).isEqualTo(body);
        }
    }
}
