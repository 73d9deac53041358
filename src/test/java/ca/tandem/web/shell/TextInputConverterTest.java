package ca.tandem.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextInputConverterTest {

    @Test
    void aBreakIsOneCharacterHoweverItWasSent() {
        var text = new TextInputConverter();

        assertThat(text.getAsObject(null, null, "one\r\ntwo\rthree\n\r\nfour\u000bfive\tsix"))
                .isEqualTo("one\ntwo\nthree\n\nfour\nfive\tsix");
        assertThat(text.getAsObject(null, null, "")).isEmpty();
        assertThat(text.getAsObject(null, null, null)).isNull();
        assertThat(text.getAsString(null, null, "one\ntwo")).isEqualTo("one\ntwo");
    }

    @Test
    void whatNobodySeesIsLeftOutAndAHyphenOfAWordProcessorStays() {
        assertThat(new TextInputConverter().getAsObject(null, null, "\0e\u001email, co\u001for\u0001di\u0007nate"))
                .isEqualTo("e-mail, coordinate");
    }
}
