package ca.tandem.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.tandem.notification.SmtpServer.StartTls;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmtpServerTest {

    @ParameterizedTest
    @CsvSource({
        "smtp://mail.example.org, 25, false, OFFERED",
        "smtp://mail.example.org:2525, 2525, false, OFFERED",
        "smtp://mail.example.org?tls=required, 25, false, REQUIRED",
        "smtp://mail.example.org?tls=none, 25, false, NONE",
        "smtp://me:secret@mail.example.org, 587, false, REQUIRED",
        "smtps://me:secret@mail.example.org, 465, true, REQUIRED",
    })
    void theUrlSaysHowToConnect(String url, int port, boolean implicit, StartTls startTls) {
        var server = SmtpServer.parse(url);

        assertThat(server.host()).isEqualTo("mail.example.org");
        assertThat(server.port()).isEqualTo(port);
        assertThat(server.implicitTls()).isEqualTo(implicit);
        assertThat(server.startTls()).isEqualTo(startTls);
    }

    @Test
    void aPasswordIsNeverSentInTheClearUnlessSomebodyInsistsAndNeverPrinted() {
        var server = SmtpServer.parse("smtp://me%40here:se%2Fcret+1@mail.example.org");

        assertThat(server.user()).isEqualTo("me@here");
        assertThat(server.password()).isEqualTo("se/cret+1");
        assertThat(server.properties()).containsEntry("mail.smtp.starttls.required", "true");
        assertThat(server).hasToString("smtp://mail.example.org:587");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"mail.example.org", "http://mail.example.org", "smtp://", "smtp://a b", "smtp://x:hunter2@h?q=1"
            })
    void whatIsNoMailServerIsRefusedWithoutSayingThePassword(String url) {
        assertThatThrownBy(() -> SmtpServer.parse(url))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("tandem.smtp.url")
                .hasMessageNotContaining("hunter2");
    }
}
