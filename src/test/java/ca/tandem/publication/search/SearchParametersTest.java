package ca.tandem.publication.search;

import static ca.tandem.publication.search.SearchFixture.asked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.tandem.common.Language;
import org.junit.jupiter.api.Test;

class SearchParametersTest {

    @Test
    void theSameSearchIsTheSameText() {
        var searchQuery = asked(
                Language.FR,
                "posted",
                "7",
                "team",
                "Feux & phares",
                "q",
                " gardien·ne = +1 ",
                "team",
                "Quais",
                "sort",
                "newest");
        var written = SearchParameters.write(searchQuery);
        assertThat(written).isEqualTo("q=gardien%C2%B7ne+%3D+%2B1&team=Feux+%26+phares&team=Quais&posted=7");
        var read = SearchParameters.read(Language.FR, written, 20);
        assertThat(SearchParameters.write(read)).isEqualTo(written);
        assertThat(read.words()).isEqualTo("gardien·ne = +1");
    }

    @Test
    void aSearchForEverythingIsAnEmptyText() {
        assertThat(SearchParameters.write(asked(Language.EN))).isEmpty();
        assertThat(SearchParameters.read(Language.EN, "", 20).isEmpty()).isTrue();
    }

    @Test
    void whatIsNoParameterOfASearchIsLeftOut() {
        var read = SearchParameters.read(Language.EN, "&&page=9&=x&salary=-1&nothing&q=light&q=dark&address=a%40b", 20);
        assertThat(SearchParameters.write(read)).isEqualTo("q=light");
        assertThatThrownBy(() -> SearchParameters.read(Language.EN, "q=%zz", 20))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
