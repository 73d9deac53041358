package ca.tandem.demo;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.exchange.hugo.HugoContent;
import ca.tandem.posting.FactsValidator;
import ca.tandem.workflow.Action;
import ca.tandem.workflow.State;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DemoContentTest {

    private static final Instant START = Instant.parse("2026-11-21T05:00:01Z");
    private static final Set<String> BESIDE_THE_WORKFLOW = Set.of("create", "write", "close", "assign", "read");

    private final List<ScriptLine> script = DemoContent.script(START);
    private final HugoContent content = DemoContent.postings(script);
    private final Map<String, List<ScriptLine>> lives =
            script.stream().collect(groupingBy(ScriptLine::posting, LinkedHashMap::new, toList()));

    @Test
    void thereAreSamplesInEveryStateThatStaffMeet() {
        var states = new HashSet<State>();
        lives.values().forEach(life -> states.add(play(life)));

        assertThat(lives).hasSizeGreaterThanOrEqualTo(12);
        assertThat(states)
                .contains(
                        State.DRAFT,
                        State.TRANSLATION,
                        State.APPROVAL,
                        State.SCHEDULED,
                        State.PUBLISHED,
                        State.ARCHIVED,
                        State.DISCARDED);
        // one whose second edition was published in the place of the first
        assertThat(lives.values()).anyMatch(life -> count(life, "approve") == 2);
        // and one whose second edition is still being written
        assertThat(lives.values())
                .anyMatch(life -> count(life, "approve") == count(life, "revise") && count(life, "revise") == 1);
    }

    /** Takes the workflow's actions of a life, each of which its state and the person's role must allow; returns the last state. */
    private static State play(List<ScriptLine> life) {
        var state = State.DRAFT;
        for (var line : life) {
            if (!BESIDE_THE_WORKFLOW.contains(line.action())) {
                var request = line.request();
                var to = request.publishAt() == null ? State.PUBLISHED : State.SCHEDULED;
                state = request.action().from(state).stream()
                        .filter(step -> step.roles().contains(line.who().role()))
                        .filter(step -> request.action() != Action.APPROVE || step.to() == to)
                        .findFirst()
                        .orElseThrow(() -> new AssertionError(line.toString()))
                        .to();
            }
        }
        return state;
    }

    private static long count(List<ScriptLine> life, String action) {
        return life.stream().filter(line -> line.action().equals(action)).count();
    }

    @Test
    void aLifeBeginsWithItsCreationAndLiesInOrderBeforeTheFirstStart() {
        assertThat(lives.values()).allSatisfy(life -> {
            assertThat(life.get(0).action()).isEqualTo("create");
            assertThat(life).isSortedAccordingTo(Comparator.comparing(ScriptLine::moment));
            assertThat(life).allMatch(line -> !line.moment().isAfter(START));
        });
    }

    @Test
    void everySampleHasFactsThatCanBeKeptAndASourceTextThatIsComplete() {
        assertThat(lives).allSatisfy((key, life) -> {
            var source = life.get(0).texts().get(0);
            assertThat(FactsValidator.refusals(life.get(0).close(content.facts(key, source))))
                    .isEmpty();
            assertThat(content.facts(key, source).getTeam().hasBoth()).isTrue();
            assertThat(content.facts(key, source).getReference()).isNotNull();
            assertThat(content.texts(key).get(source).isComplete()).isTrue();
        });
    }

    @Test
    void whateverIsWrittenHasAFileAndAChangeOfItChangesIt() {
        assertThat(script)
                .filteredOn(line -> line.action().equals("write"))
                .isNotEmpty()
                .allSatisfy(line -> {
                    var text = content.texts(line.posting()).get(line.language());
                    assertThat(text.isComplete()).isTrue();
                    assertThat(line.written(text).equals(text))
                            .isEqualTo(!line.fields().containsKey("replace"));
                });
        assertThat(script).anyMatch(line -> line.fields().containsKey("replace"));
    }

    @Test
    void nobodyApprovesWhatTheyWrote() {
        var writers = new HashMap<String, Set<DemoAccount>>();
        for (var line : script) {
            if (Set.of("create", "write", "close").contains(line.action())) {
                writers.computeIfAbsent(line.posting(), key -> new HashSet<>()).add(line.who());
            } else if (line.action().equals("approve")) {
                assertThat(writers.get(line.posting())).doesNotContain(line.who());
            }
        }
    }
}
