package ca.tandem.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonBodyTest {

    @Test
    void anObjectIsRead() throws IOException {
        assertThat(read("application/json", "{\"posting\":\"a\",\"fields\":{\"body\":\"\\\\u0000 stays\"}}"))
                .hasValueSatisfying(
                        object -> assertThat(object.getJsonObject("fields").getString("body"))
                                .isEqualTo("\\u0000 stays"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"posting\":\"a\\u0000\"}",
                "{\"po\\u0000sting\":\"a\"}",
                "{\"fields\":[{\"body\":\"\\u0000\"}]}",
                "[1]",
                "{",
                "{\"posting\":\"longer than it may be\"}"
            })
    void whatCannotBeKeptIsNoObject(String body) throws IOException {
        assertThat(read("application/json", body)).isEmpty();
    }

    @Test
    void aFormIsNoObject() throws IOException {
        assertThat(read("application/x-www-form-urlencoded", "{}")).isEmpty();
    }

    private static Optional<JsonObject> read(String type, String body) throws IOException {
        var octets = body.getBytes(StandardCharsets.UTF_8);
        var most = body.contains("longer") ? octets.length - 1 : 1_000;
        return JsonBody.read(request(type, octets), most);
    }

    private static HttpServletRequest request(String type, byte[] octets) {
        var stream = new ByteArrayInputStream(octets);
        return (HttpServletRequest) Proxy.newProxyInstance(
                JsonBodyTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> method.getName().equals("getContentType") ? type : input(stream));
    }

    private static ServletInputStream input(ByteArrayInputStream stream) {
        return new ServletInputStream() {
            @Override
            public int read() {
                return stream.read();
            }

            @Override
            public int read(byte[] into, int offset, int length) {
                return stream.read(into, offset, length);
            }

            @Override
            public boolean isFinished() {
                return stream.available() == 0;
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setReadListener(ReadListener listener) {
                throw new UnsupportedOperationException();
            }
        };
    }
}
