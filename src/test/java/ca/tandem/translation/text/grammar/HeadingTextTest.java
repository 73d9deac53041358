package ca.tandem.translation.text.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadingTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "## Words | Words | -",
                "## Words ## | Words | -",
                "## Words {#id} | Words | id",
                "## Words{#id}   | Words | id",
                "## Words {#id} ## | Words | id",
                "## Words ## {#id} | Words | id",
                "## C# | C# | -",
                "## Words {.a #id.x b=\"c d\", e=1} | Words | id.x",
                "## Words {.a} | Words | -",
                "## Words \\{#id} | Words \\{#id} | -",
                "## Words { id } | Words { id } | -",
                "## Words {#a b} | Words {#a b} | -",
                "## Words {{ name }} | Words {{ name }} | -",
                "## {#id} | '' | id",
                "Words {#à-propos} | Words | à-propos",
            })
    void readsTheWordsAndTheIdOfALine(String line, String words, String id) {
        var text = HeadingText.of(line);
        assertThat(text.words(line)).isEqualTo(words);
        assertThat(text.id()).isEqualTo(id);
    }
}
