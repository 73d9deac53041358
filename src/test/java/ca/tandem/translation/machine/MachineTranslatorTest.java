package ca.tandem.translation.machine;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.common.Language;
import ca.tandem.testing.Patience;
import ca.tandem.testing.TranslationServer;
import ca.tandem.translation.glossary.Concept;
import ca.tandem.translation.glossary.Glossary;
import ca.tandem.translation.glossary.GlossaryFixture;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests machine translation by a server that speaks each dialect, and what becomes of answers that are late, wrong or none. */
class MachineTranslatorTest {

    private static final String TEXT = "Read **the notice** and `log` it.";

    private static final Glossary GLOSSARY = GlossaryFixture.withConcepts(Concept.of("notice", "avis"));

    private final TranslationServer server = TranslationServer.start();

    @AfterEach
    void stop() {
        server.close();
    }

    private MachineTranslator translator(MachineEngine engine) {
        return MachineTranslators.by(server, engine, GLOSSARY);
    }

    private static String french(String marked) {
        return marked.replace("Read", "Lisez")
                .replace("the ", "l’")
                .replace("and", "et")
                .replace(" it", "");
    }

    @ParameterizedTest
    @EnumSource(MachineEngine.class)
    void eachDialectTranslatesWithEveryCodeAndTheGlossarysTerm(MachineEngine engine) {
        server.translate(MachineTranslatorTest::french);
        var translator = translator(engine);

        assertThat(translator.ask(TEXT, Language.EN)).isEqualTo(MachineTranslationStatus.SUGGESTED);

        assertThat(translator.suggestion(TEXT, Language.EN))
                .contains(new MachineSuggestion(engine, "Lisez **l’avis** et `log`.", true));
    }

    @ParameterizedTest
    @EnumSource(MachineEngine.class)
    void eachDialectTranslatesIntoEnglishToo(MachineEngine engine) {
        server.translate(marked -> marked.replace("Lisez l’", "Read the "));
        var translator = translator(engine);

        assertThat(translator.ask("Lisez l’avis", Language.FR)).isEqualTo(MachineTranslationStatus.SUGGESTED);

        assertThat(translator
                        .suggestion("Lisez l’avis", Language.FR)
                        .orElseThrow()
                        .target())
                .isEqualTo("Read the notice");
    }

    @ParameterizedTest
    @EnumSource(MachineEngine.class)
    void aServiceThatRefusesTheKeyIsAway(MachineEngine engine) {
        var translator = MachineTranslators.by(server, engine, "another", GLOSSARY, Patience.LONGEST);

        assertThat(translator.ask(TEXT, Language.EN)).isEqualTo(MachineTranslationStatus.AWAY);
        assertThat(server.received()).isEmpty();
    }

    @Test
    void aTextIsSentOnce() {
        var translator = translator(MachineEngine.DEEPL);

        translator.ask(TEXT, Language.EN);
        translator.ask(TEXT, Language.EN);

        assertThat(server.received()).hasSize(1);
    }

    @Test
    void nothingIsSuggestedOfWhatWasNotAsked() {
        assertThat(translator(MachineEngine.DEEPL).suggestion(TEXT, Language.EN))
                .isEmpty();
        assertThat(server.received()).isEmpty();
    }

    @Test
    void withoutAServiceNothingIsAsked() {
        var translator = MachineTranslators.off();

        assertThat(translator.isOn()).isFalse();
        assertThat(translator.ask(TEXT, Language.EN)).isEqualTo(MachineTranslationStatus.OFF);
        assertThat(translator.suggestion(TEXT, Language.EN)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(MachineEngine.class)
    void anAnswerThatLostOrDoubledACodeIsNotOffered(MachineEngine engine) {
        for (var damage : List.of("(?s)<(x|code) id.*?(/>|</code>)", "</?[gb]\\b[^>]*>")) {
            server.translate(marked -> marked.replaceAll(damage, ""));
            var translator = translator(engine);
            assertThat(translator.ask(TEXT, Language.EN)).isEqualTo(MachineTranslationStatus.UNUSABLE);
            assertThat(translator.suggestion(TEXT, Language.EN)).isEmpty();
        }
        server.translate(marked -> marked + marked);

        assertThat(translator(engine).ask(TEXT, Language.EN)).isEqualTo(MachineTranslationStatus.UNUSABLE);
    }

    @Test
    void aSuggestionWithoutTheGlossarysTermSaysSo() {
        server.translate(marked -> french(marked).replace("avis", "annonce"));
        var translator = translator(MachineEngine.DEEPL);

        translator.ask(TEXT, Language.EN);

        assertThat(translator.suggestion(TEXT, Language.EN))
                .contains(new MachineSuggestion(MachineEngine.DEEPL, "Lisez **l’annonce** et `log`.", false));
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 400, 403, 404, 429, 456, 500, 503})
    void aServiceThatFailsIsAwayAndAskedAgain(int status) {
        server.fail(status);
        var translator = translator(MachineEngine.DEEPL);

        assertThat(translator.ask(TEXT, Language.EN)).isEqualTo(MachineTranslationStatus.AWAY);

        server.fail(200);
        assertThat(translator.ask(TEXT, Language.EN)).isEqualTo(MachineTranslationStatus.SUGGESTED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no JSON",
                "<html>",
                "[]",
                "{}",
                "{\"translations\":[]}",
                "{\"translations\":[{\"text\":null}]}",
                "{\"translations\":[{\"text\":5}]}",
                "{\"translations\":\"x\"}"
            })
    void anAnswerOfAnotherFormIsNone(String answer) {
        server.answerRaw(answer.getBytes(StandardCharsets.UTF_8));

        assertThat(translator(MachineEngine.DEEPL).ask(TEXT, Language.EN)).isEqualTo(MachineTranslationStatus.AWAY);
    }

    @Test
    void aHugeAnswerIsNotReadToItsEnd() {
        server.answerRaw(("{\"translations\":[{\"text\":\"" + "x".repeat(2 * EngineClient.LONGEST_ANSWER) + "\"}]}")
                .getBytes(StandardCharsets.UTF_8));

        var lines = logged(() -> assertThat(translator(MachineEngine.DEEPL).ask(TEXT, Language.EN))
                .isEqualTo(MachineTranslationStatus.AWAY));

        assertThat(lines).singleElement().asString().contains("more than " + EngineClient.LONGEST_ANSWER);
    }

    @Test
    void aLateAnswerIsThereTheNextTime() {
        server.stall();
        var translator = MachineTranslators.by(
                server, MachineEngine.DEEPL, TranslationServer.KEY, GLOSSARY, Duration.ofMillis(1));

        assertThat(translator.ask(TEXT, Language.EN)).isEqualTo(MachineTranslationStatus.SLOW);

        server.release();
        Patience.until(
                "the answer is there",
                () -> translator.suggestion(TEXT, Language.EN).isPresent());
        assertThat(server.received()).hasSize(1);
    }

    @Test
    void aLongTextIsNotSent() {
        var translator = translator(MachineEngine.DEEPL);
        var text = "x".repeat(MachineTranslator.LONGEST + 1);

        assertThat(translator.ask(text, Language.EN)).isEqualTo(MachineTranslationStatus.LONG);
        assertThat(translator.suggestion(text, Language.EN)).isEmpty();
        assertThat(server.received()).isEmpty();
    }

    @Test
    void aBlankOrForbiddenTranslationIsNotOffered() {
        for (var answer : List.of("", " ", "a\u0001b")) {
            server.translate(marked -> answer);
            assertThat(translator(MachineEngine.AZURE).ask("Notice", Language.EN))
                    .isEqualTo(MachineTranslationStatus.UNUSABLE);
        }
    }

    @Test
    void theLogHasNeitherTheKeyNorTheText() {
        server.fail(500);

        var lines = logged(() -> translator(MachineEngine.DEEPL).ask(TEXT, Language.EN));

        assertThat(lines)
                .singleElement()
                .isEqualTo("Nothing was translated by machine, by tandem.mt.url: it answered 500");
    }

    private static List<String> logged(Runnable act) {
        var lines = new java.util.concurrent.CopyOnWriteArrayList<String>();
        var handler = new Handler() {
            @Override
            public void publish(LogRecord line) {
                lines.add(line.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        var logger = Logger.getLogger(MachineTranslator.class.getName());
        logger.addHandler(handler);
        try {
            act.run();
        } finally {
            logger.removeHandler(handler);
        }
        return lines;
    }
}
