package ca.tandem.demo;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.posting.Classification;
import ca.tandem.posting.Facts;
import ca.tandem.posting.LanguageRequirement;
import ca.tandem.posting.Locations;
import ca.tandem.posting.Telework;
import ca.tandem.posting.Tenure;
import ca.tandem.posting.Text;
import ca.tandem.task.Assigning;
import ca.tandem.workflow.State;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * One sample posting: an entry of {@code postings.yaml} with the texts beside it.
 *
 * @param entry the entry as YAML gives it
 * @param texts what is written; a side is null where there is none yet
 */
record Sample(Map<?, ?> entry, Bilingual<Text> texts) {

    String key() {
        return text("key");
    }

    /** The state in which it waits at the end. */
    State state() {
        return State.valueOf(text("state"));
    }

    Language source() {
        return Language.of(text("sourceLanguage")).orElseThrow();
    }

    Text sourceText() {
        return texts.get(source());
    }

    Text targetText() {
        return texts.get(source().other());
    }

    int createdDaysAgo() {
        return number("createdDaysAgo");
    }

    /** Who has it and until when, where somebody said so; null where nobody did. */
    Assigning.Assignment assignment(LocalDate today) {
        return entry.containsKey("dueInDays")
                ? new Assigning.Assignment(text("assignee"), today.plusDays(number("dueInDays")))
                : null;
    }

    /** In how many days its translation and its approval were to be done; empty where nobody said so. */
    OptionalInt stepInDays() {
        return entry.containsKey("stepInDays") ? OptionalInt.of(number("stepInDays")) : OptionalInt.empty();
    }

    /** When its approval lets it be published. */
    Instant publishedAt(LocalDate today) {
        var zone = ZoneId.of(text("zone"));
        return today.plusDays(number("publishInDays"))
                .atTime(LocalTime.of(8, 0))
                .atZone(zone)
                .toInstant();
    }

    /** Why it was archived or discarded, in that language. */
    String reason(Language language) {
        return pair(entry.get("reason")).get(language);
    }

    /** What an author has changed since it was published; null where nothing was. */
    Revision revision() {
        return entry.get("revision") instanceof Map<?, ?> change
                ? new Revision(pair(change.get("reason")), (String) change.get("replace"), (String) change.get("with"))
                : null;
    }

    /** Why its closing date was moved by an edition of its own, in both languages; null where it was not. */
    Bilingual<String> amendment() {
        return entry.get("amendment") instanceof Map<?, ?> change ? pair(change.get("reason")) : null;
    }

    /** The facts before that amendment. */
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
     * @param reason why, in both languages
     * @param replaced the words that go
     * @param with the words that come in their place
     */
    record Revision(Bilingual<String> reason, String replaced, String with) {

        Text applyTo(Text text) {
            return new Text(text.title(), text.description(), text.body().replace(replaced, with));
        }
    }

    /** The facts, with dates that are right today. */
    Facts facts(LocalDate today) {
        var facts = new Facts();
        if (entry.containsKey("closesInDays")) {
            facts.close(
                    today.plusDays(number("closesInDays")),
                    entry.containsKey("closesTime") ? LocalTime.parse(text("closesTime")) : null,
                    ZoneId.of(text("zone")));
        }
        facts.setClassification(Classification.parse(text("classification")).orElseThrow());
        var team = pair(entry.get("team"));
        facts.setTeamEn(team.en());
        facts.setTeamFr(team.fr());
        facts.setLocations(new Locations(
                ((List<?>) entry.get("locations")).stream().map(Sample::pair).toList()));
        facts.setTelework(Telework.valueOf(text("telework")));
        facts.setTenure(Tenure.valueOf(text("tenure")));
        facts.setLanguageRequirement(LanguageRequirement.valueOf(text("languageRequirement")));
        facts.setLanguageProfile(text("languageProfile"));
        var salary = (Map<?, ?>) entry.get("salary");
        facts.setSalaryLow((Integer) salary.get("low"));
        facts.setSalaryHigh((Integer) salary.get("high"));
        facts.setReference(text("reference"));
        facts.setPositions(number("positions"));
        facts.setLeverId(text("leverId"));
        facts.setApplyUrl(text("applyUrl"));
        facts.setUnlisted(entry.get("unlisted") == Boolean.TRUE);
        facts.setApplicationHidden(entry.get("applicationHidden") == Boolean.TRUE);
        return facts;
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
