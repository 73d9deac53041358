package ca.tandem.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class RequestParametersTest {

    private static final String PLAIN_FIELDS =
            "//*[local-name()='input' or local-name()='select' or local-name()='textarea'"
                    + " or local-name()='button'][namespace-uri()='http://www.w3.org/1999/xhtml'][not(ancestor::*[local-name()='form'"
                    + " and namespace-uri()='http://www.w3.org/1999/xhtml'])]/@name";

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
    @CsvSource({"GET, false", "HEAD, false", "POST, true"})
    void aFilterStandsSeveralTimesWhereNothingIsSent(String method, boolean isRepeated) {
        assertThat(RequestParameters.isRepeatedInQuery(request(method, "team=a&team=b&q=c", Map.of())))
                .isEqualTo(isRepeated);
        assertThat(RequestParameters.isRepeatedInQuery(request(method, "team=a&q=b&q=c", Map.of())))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"words, true", "other, false", "page, false"})
    void aFieldThatTheAddressHasTooIsFound(String name, boolean isInBoth) {
        var parameters = Map.of("words", new String[] {"of the address", "of the form"}, "page", new String[] {"2"});
        assertThat(RequestParameters.isInQueryAndBody(request(name + "=x", parameters)))
                .isEqualTo(isInBoth);
    }

    @Test
    void everyFieldOfAFacesFormThatIsNoComponentIsKnown() throws Exception {
        assertThat(RequestParameters.withoutComponent()).isEqualTo(plainFieldsOfFacesForms());
    }

    /** Returns the names of plain HTML fields and buttons outside of plain HTML forms, whose names do not come from their tag. */
    private static Set<String> plainFieldsOfFacesForms() throws Exception {
        var names = new TreeSet<String>();
        try (var files = Files.walk(Path.of("war"))) {
            for (var file :
                    (Iterable<Path>) files.filter(path -> path.toString().endsWith(".xhtml"))::iterator) {
                var fields = (NodeList) XPathFactory.newInstance()
                        .newXPath()
                        .evaluate(PLAIN_FIELDS, new InputSource(file.toUri().toString()), XPathConstants.NODESET);
                IntStream.range(0, fields.getLength())
                        .mapToObj(index -> fields.item(index).getNodeValue())
                        .filter(name -> !name.contains("#{") && !name.startsWith("primefaces."))
                        .forEach(names::add);
            }
        }
        return names;
    }

    private static HttpServletRequest request(String query, Map<String, String[]> parameters) {
        return request("GET", query, parameters);
    }

    private static HttpServletRequest request(String sent, String query, Map<String, String[]> parameters) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                RequestParametersTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getMethod" -> sent;
                    case "getQueryString" -> query;
                    case "getParameterValues" -> parameters.get((String) arguments[0]);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
