package ca.tandem.demo;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.posting.Classification;
import ca.tandem.posting.Fact;
import ca.tandem.posting.FactKind;
import ca.tandem.posting.Facts;
import ca.tandem.posting.Locations;
import ca.tandem.posting.PostingText;
import ca.tandem.posting.SalaryRange;
import ca.tandem.work.task.TaskAssignment;
import ca.tandem.workflow.State;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * A sample posting: an entry of {@code postings.yaml} and the texts beside it.
 *
 * @param entry the entry as parsed from YAML
 * @param texts the texts; null in a language that is not written yet
 */
record SamplePosting(Map<?, ?> entry, Bilingual<PostingText> texts) {

    String key() {
        return text("key");
    }

    /** Returns the state in which the sample ends. */
    State state() {
        return State.valueOf(text("state"));
    }

    Language source() {
        return Language.of(text("sourceLanguage")).orElseThrow();
    }

    PostingText sourceText() {
        return texts.get(source());
    }

    PostingText targetText() {
        return texts.get(source().other());
    }

    int createdDaysAgo() {
        return number("createdDaysAgo");
    }

    /** Returns the assignment of its task; null if it has none. */
    TaskAssignment.Assignment assignment(LocalDate today) {
        return entry.containsKey("dueInDays")
                ? new TaskAssignment.Assignment(text("assignee"), today.plusDays(number("dueInDays")))
                : null;
    }

    /** Returns the number of days allowed for its translation and for its approval; empty if it has no due dates. */
    OptionalInt stepInDays() {
        return entry.containsKey("stepInDays") ? OptionalInt.of(number("stepInDays")) : OptionalInt.empty();
    }

    /** Returns the time for which its publication is scheduled. */
    Instant publishedAt(LocalDate today) {
        var zone = ZoneId.of(text("zone"));
        return today.plusDays(number("publishInDays"))
                .atTime(LocalTime.of(8, 0))
                .atZone(zone)
                .toInstant();
    }

    /** Returns the reason for archiving or discarding it, in the given language. */
    String reason(Language language) {
        return pair(entry.get("reason")).get(language);
    }

    /** Returns the author's change since publication; null if there is none. */
    SampleRevision revision() {
        return entry.get("revision") instanceof Map<?, ?> change
                ? new SampleRevision(
                        pair(change.get("reason")), (String) change.get("replace"), (String) change.get("with"))
                : null;
    }

    /** Returns the reason for moving its closing date by an edition of its own, in both languages; null if it was not moved. */
    Bilingual<String> amendment() {
        return entry.get("amendment") instanceof Map<?, ?> change ? pair(change.get("reason")) : null;
    }

    /** Returns the facts before the closing date was moved. */
    Facts factsBefore(LocalDate today) {
        var facts = facts(today);
        if (entry.get("amendment") instanceof Map<?, ?> change) {
            facts.close(today.plusDays((Integer) change.get("closedInDays")), null, ZoneId.of(text("zone")));
        }
        return facts;
    }

    /**
     * A change to the source text after publication.
     *
     * @param reason the reason, in both languages
     * @param replaced the words to be replaced
     * @param with the replacement
     */
    record SampleRevision(Bilingual<String> reason, String replaced, String with) {

        PostingText applyTo(PostingText postingText) {
            return new PostingText(
                    postingText.title(),
                    postingText.description(),
                    postingText.body().replace(replaced, with));
        }
    }

    /** Returns the facts, with dates relative to today. */
    Facts facts(LocalDate today) {
        var facts = new Facts();
        if (entry.containsKey("closesInDays")) {
            facts.close(
                    today.plusDays(number("closesInDays")),
                    entry.containsKey("closesTime") ? LocalTime.parse(text("closesTime")) : null,
                    ZoneId.of(text("zone")));
        }
        for (var fact : Fact.values()) {
            if (fact.kind() != FactKind.CLOSING && entry.get(fact.key()) != null) {
                fact.set(facts, value(fact, entry.get(fact.key())));
            }
        }
        return facts;
    }

    private static Object value(Fact fact, Object given) {
        return switch (fact.kind()) {
            case CLASSIFICATION -> Classification.parse((String) given).orElseThrow();
            case NAMES -> pair(given);
            case PLACES ->
                new Locations(
                        ((List<?>) given).stream().map(SamplePosting::pair).toList());
            case CHOICE ->
                fact.choices().stream()
                        .filter(choice -> choice.name().equals(given))
                        .findFirst()
                        .orElseThrow();
            case RANGE -> {
                var range = (Map<?, ?>) given;
                yield new SalaryRange((Integer) range.get("low"), (Integer) range.get("high"));
            }
            case TEXT, ADDRESS, NUMBER, FLAG -> given;
            case CLOSING -> throw new IllegalArgumentException("A closing is given in days from today");
        };
    }

    private String text(String name) {
        return (String) entry.get(name);
    }

    private int number(String name) {
        return (Integer) entry.get(name);
    }

    private static Bilingual<String> pair(Object value) {
        var pair = (Map<?, ?>) value;
        return new Bilingual<>((String) pair.get("en"), (String) pair.get("fr"));
    }
}
