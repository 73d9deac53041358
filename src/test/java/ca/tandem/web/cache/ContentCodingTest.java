package ca.tandem.web.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentCodingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gzip | GZIP",
                "gzip, deflate, br, zstd | GZIP",
                "GZIP;q=0.5 | GZIP",
                "gzip;q=1.0, identity;q=0.5, *;q=0 | GZIP",
                "* | GZIP",
                "deflate, *;q=0.1 | GZIP",
                "gzip;q=0.4, identity;q=0.5 | IDENTITY",
                "gzip;q=0 | IDENTITY",
                "gzip;q=0, * | IDENTITY",
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

    @Test
    void whatIsCompressedIsSmallerAndTheSame() throws IOException {
        var body = "Keep the lights of our harbours burning. ".repeat(50).getBytes(StandardCharsets.UTF_8);

        var encoded = ContentCoding.GZIP.encode(body);

        assertThat(encoded.length).isLessThan(body.length / 2);
        try (var gzip = new GZIPInputStream(new ByteArrayInputStream(encoded))) {
            assertThat(gzip.readAllBytes()).isEqualTo(body);
        }
    }
}
