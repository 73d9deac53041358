package ca.tandem.web.reader;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.common.Language;
import ca.tandem.publication.search.FacetField;
import ca.tandem.publication.search.SearchQuery;
import ca.tandem.publication.search.SearchResult;
import ca.tandem.publication.search.SearchResult.FacetValue;
import ca.tandem.web.shell.PageTexts;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ListTitleTest {

    @Test
    void aListWithoutASearchHasItsName() {
        assertThat(title(Language.EN, Map.of(), 1)).isEqualTo("Job postings");
        assertThat(title(Language.FR, Map.of(), 1)).isEqualTo("Offres d’emploi");
    }

    @Test
    void aSearchHasItsWordsAndFiltersInItsTitle() {
        var search = Map.of("q", List.of("sage"), "telework", List.of("FULL"), "closing", List.of("7"));

        assertThat(title(Language.EN, search, 1)).isEqualTo("sage, Fully remote, Within 7 days - Job postings");
        assertThat(title(Language.FR, search, 1))
                .isEqualTo("sage, Entièrement à distance, D’ici 7 jours - Offres d’emploi");
    }

    @Test
    void pagesAfterTheFirstHaveTheirNumberInIt() {
        assertThat(title(Language.EN, Map.of("q", List.of("sage")), 2)).isEqualTo("sage - Job postings, page 2 of 3");
        assertThat(title(Language.FR, Map.of(), 2)).isEqualTo("Offres d’emploi, page 2 de 3");
    }

    private static String title(Language language, Map<String, List<String>> parameters, int page) {
        var query = SearchQuery.read(language, name -> parameters.getOrDefault(name, List.of()), page, 20);
        var facets = Arrays.stream(FacetField.values())
                .collect(Collectors.toMap(
                        FacetField::field, field -> parameters.getOrDefault(field.field(), List.of()).stream()
                                .map(value -> new FacetValue(value, name(value, language), 1, value))
                                .toList()));
        var result = new SearchResult(60, 0, page, 20, List.of(), facets, null, Map.of(), null);
        return ListTitle.of("list.title", query, result, new PageTexts().in(language));
    }

    private static String name(String value, Language language) {
        return value.equals("FULL") ? new PageTexts().in(language).domain("telework.FULL") : value;
    }
}
