package ca.tandem.web.cache;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale.LanguageRange;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** A coding in which a body is sent (RFC 9110, section 8.4.1), the one that is preferred among equals first. */
public enum ContentCoding {
    /** Brotli (RFC 7932), where the machine has its encoder. */
    BROTLI("br") {
        @Override
        byte[] encode(byte[] body) {
            try {
                return Encoder.compress(body, BROTLI_LEVEL);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        boolean isAvailable() {
            return Brotli4jLoader.isAvailable();
        }
    },
    /** The coding of gzip (RFC 1952). */
    GZIP("gzip") {
        @Override
        byte[] encode(byte[] body) {
            var encoded = new ByteArrayOutputStream(body.length / 2);
            try (var gzip = new ThoroughGzip(encoded)) {
                gzip.write(body);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return encoded.toByteArray();
        }
    },
    /** The body as it is. */
    IDENTITY("identity") {
        @Override
        byte[] encode(byte[] body) {
            return body;
        }
    };

    private static final String ANY = "*";

    /** The level of Brotli: higher ones take ten to thirty times as long for a tenth less. */
    private static final Encoder.Parameters BROTLI_LEVEL = Encoder.Parameters.create(6);

    /** The last headers that were read: browsers send the same few. */
    private static final Cache<String, ContentCoding> READ =
            Caffeine.newBuilder().maximumSize(100).build();

    /** The weight of a body as it is, where a client does not name it: it is accepted after all that is named (RFC 9110, 12.5.3). */
    private static final double LEAST = 1e-6;

    private final String token;

    ContentCoding(String token) {
        this.token = token;
    }

    /** Returns the body in this coding. */
    abstract byte[] encode(byte[] body);

    /** Checks whether this machine has what it takes. */
    boolean isAvailable() {
        return true;
    }

    /** Returns the name in headers. */
    String token() {
        return token;
    }

    /**
     * Returns the coding that a client likes best of those that it accepts.
     *
     * @param acceptEncoding the header of the request; null or malformed for a client that is sent the body as it is
     */
    public static ContentCoding preferred(String acceptEncoding) {
        return acceptEncoding == null || acceptEncoding.isBlank()
                ? IDENTITY
                : READ.get(acceptEncoding, ContentCoding::read);
    }

    private static ContentCoding read(String acceptEncoding) {
        List<LanguageRange> accepted;
        try {
            // The header has the form of Accept-Language: names or a star, with weights.
            accepted = LanguageRange.parse(acceptEncoding);
        } catch (IllegalArgumentException e) {
            return IDENTITY;
        }
        return Arrays.stream(values())
                .filter(ContentCoding::isAvailable)
                .filter(coding -> coding.weight(accepted) > 0)
                .max(Comparator.<ContentCoding>comparingDouble(coding -> coding.weight(accepted))
                        .thenComparing(Comparator.reverseOrder()))
                .orElse(IDENTITY);
    }

    private double weight(List<LanguageRange> accepted) {
        return weight(accepted, token).orElseGet(() -> weight(accepted, ANY).orElse(this == IDENTITY ? LEAST : 0.0));
    }

    private static Optional<Double> weight(List<LanguageRange> accepted, String name) {
        return accepted.stream()
                .filter(range -> range.getRange().equals(name))
                .map(LanguageRange::getWeight)
                .findFirst();
    }

    /** Compression that takes its time, since each body is compressed once. */
    private static final class ThoroughGzip extends GZIPOutputStream {

        ThoroughGzip(ByteArrayOutputStream encoded) throws IOException {
            super(encoded);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
