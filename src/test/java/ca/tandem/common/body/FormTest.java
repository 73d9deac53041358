package ca.tandem.common.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormTest {

    @Test
    void fieldsAreReadAsABrowserWritesThem() {
        assertThat(read("titre=Offre+d%E2%80%99emploi&empty=&alone&a%26b=c%3Dd=e"))
                .containsExactly(
                        entry("titre", List.of("Offre d’emploi")),
                        entry("empty", List.of("")),
                        entry("alone", List.of("")),
                        entry("a&b", List.of("c=d=e")));
    }

    @Test
    void aFieldThatComesTwiceHasBothValuesAndThatOfTheAddressFirst() {
        var before = Map.of("role", new String[] {"author"});

        assertThat(Form.read("role=approver&role=translator".getBytes(StandardCharsets.UTF_8), before)
                        .get("role"))
                .containsExactly("author", "approver", "translator");
    }

    @Test
    void whatCannotBeDecodedIsKeptAsItWasSent() {
        assertThat(read("a=100%&b=%zz&=&&c=%C3%A9"))
                .containsExactly(
                        entry("a", List.of("100%")),
                        entry("b", List.of("%zz")),
                        entry("", List.of("")),
                        entry("c", List.of("é")));
    }

    @Test
    void whatIsLargerThanAnyFormIsRefusedAndNotCutOff() {
        assertThatThrownBy(() -> Form.read(new byte[Form.LONGEST + 1], Map.of()))
                .satisfies(refused -> assertThat(
                                BodyRefused.behind(refused).orElseThrow().reason())
                        .isEqualTo(BodyRefused.Reason.TOO_LARGE));
        assertThatThrownBy(() -> read("a&".repeat(10_001))).isInstanceOf(BodyRefused.class);
    }

    private static Map<String, List<String>> read(String body) {
        var fields = new LinkedHashMap<String, List<String>>();
        Form.read(body.getBytes(StandardCharsets.UTF_8), Map.of())
                .forEach((name, values) -> fields.put(name, List.of(values)));
        return fields;
    }
}
