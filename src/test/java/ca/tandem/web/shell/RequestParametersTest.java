package ca.tandem.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestParametersTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "none, false",
                "'', false",
                "a=1&b=2, false",
                "a=1&&b=1&, false",
                "a=1&a=1, true",
                "a&a=2, true",
                "a=1&%61=2, true",
                "a+b=1&a%20b=2, true",
                "%zz=1&%zz=2, true",
                "a=b=1&b=1, false"
            })
    void aNameThatStandsTwiceInAQueryIsFoundInEachSpelling(String query, boolean isRepeated) {
        assertThat(RequestParameters.isRepeatedInQuery(request(query, Map.of())))
                .isEqualTo(isRepeated);
    }

    @ParameterizedTest
    @CsvSource({"words, true", "other, false", "page, false"})
    void aFieldThatTheAddressHasTooIsFound(String name, boolean isInBoth) {
        var parameters = Map.of("words", new String[] {"of the address", "of the form"}, "page", new String[] {"2"});
        assertThat(RequestParameters.isInQueryAndBody(request(name + "=x", parameters)))
                .isEqualTo(isInBoth);
    }

    private static HttpServletRequest request(String query, Map<String, String[]> parameters) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                RequestParametersTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getQueryString" -> query;
                    case "getParameterValues" -> parameters.get((String) arguments[0]);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
