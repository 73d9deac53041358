package ca.tandem.publication.search;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.posting.Facts;
import ca.tandem.posting.PostingText;
import ca.tandem.testing.RealPostings;
import ca.tandem.translation.proposal.FactProposal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Tests the readers' search with queries as job seekers type them, written before the search was, on the real postings, all of them open. */
class JobSeekerQueriesTest {

    /** A query with the keys of the postings of which one is to be among the first three. */
    private record Asked(String kind, Language language, String words, Set<String> keys) {}

    private static final int AMONG = 3;

    @Test
    void theRightPostingIsAmongTheFirstThreeAndMostlyTheFirst() throws IOException {
        var queries = queries();
        var among = 0;
        var first = 0;
        try (var search = new SearchFixture(postings())) {
            for (var asked : queries) {
                var found = search.find(SearchQuery.ofWords(asked.language(), asked.words(), 20))
                        .keys();
                var place = found.stream().map(asked.keys()::contains).toList().indexOf(true);
                among += place >= 0 && place < AMONG ? 1 : 0;
                first += place == 0 ? 1 : 0;
                if (place != 0) {
                    System.out.printf(
                            "%s %s \"%s\": place %d of %d, first %s%n",
                            asked.kind(),
                            asked.language(),
                            asked.words(),
                            place + 1,
                            found.size(),
                            found.stream().limit(AMONG).toList());
                }
            }
        }
        System.out.printf(
                "Of %d queries %d find the right posting first, %d among three%n", queries.size(), first, among);

        assertThat(among).isGreaterThanOrEqualTo(57);
        assertThat(first).isGreaterThanOrEqualTo(50);
    }

    private static List<SearchedPosting> postings() {
        return RealPostings.pairs().entrySet().stream()
                .map(pair -> new SearchedPosting(
                        pair.getKey(), pair.getValue(), facts(pair.getValue()), false, Instant.EPOCH))
                .toList();
    }

    /** Returns the facts that the texts state, as an administrator takes them after an import. */
    private static Facts facts(Bilingual<PostingText> texts) {
        var facts = new Facts();
        FactProposal.of(texts).forEach(proposal -> proposal.fact().set(facts, proposal.value()));
        return facts;
    }

    private static List<Asked> queries() throws IOException {
        var other = System.getProperty("tandem.queries");
        try (var file = other == null
                ? Objects.requireNonNull(JobSeekerQueriesTest.class.getResourceAsStream("queries.tsv"))
                : Files.newInputStream(Path.of(other))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split("\t"))
                    .map(columns -> new Asked(
                            columns[0],
                            Language.of(columns[1]).orElseThrow(),
                            columns[2],
                            Set.of(columns[3].split(" "))))
                    .toList();
        }
    }
}
