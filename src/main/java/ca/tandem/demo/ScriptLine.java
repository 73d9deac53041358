package ca.tandem.demo;

import ca.tandem.common.Bilingual;
import ca.tandem.common.ClockProducer;
import ca.tandem.common.Language;
import ca.tandem.posting.ActionRequest;
import ca.tandem.posting.ChangeNote;
import ca.tandem.posting.Facts;
import ca.tandem.posting.PostingText;
import ca.tandem.work.task.TaskAssignment;
import ca.tandem.workflow.Action;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A line of the script: when who does what to which posting. Its days count from the day of the first start.
 *
 * @param fields the line as it is written
 * @param start the moment of the first start
 */
record ScriptLine(Map<?, ?> fields, Instant start) {

    String posting() {
        return text("posting");
    }

    /** Returns the moment at which it happens. */
    Instant moment() {
        var day = (Integer) fields.get("day");
        return fields.containsKey("time")
                ? moment(day, text("time"), ClockProducer.ZONE)
                : start.plus(day, ChronoUnit.DAYS);
    }

    /** Returns who does it, which everybody may be. */
    List<DemoAccount> people() {
        var name = text("who");
        return "everybody".equals(name) ? List.of(DemoAccount.values()) : List.of(DemoAccount.valueOf(upper(name)));
    }

    /** Returns the only one who does it. */
    DemoAccount who() {
        return people().get(0);
    }

    /** Returns the word for what happens, which names an action of the workflow unless {@link DemoScript} has a meaning for it. */
    String action() {
        return text("action");
    }

    /** Returns the languages in which the author writes, the source language first. */
    List<Language> texts() {
        return ((List<?>) fields.get("texts"))
                .stream().map(tag -> Language.of((String) tag).orElseThrow()).toList();
    }

    /** Returns the language of the text that is written. */
    Language language() {
        return Language.of(text("text")).orElseThrow();
    }

    /** Returns the text with the words replaced that the line names, if it does. */
    PostingText written(PostingText text) {
        return fields.containsKey("replace")
                ? new PostingText(text.title(), text.description(), text.body().replace(text("replace"), text("with")))
                : text;
    }

    /** Sets the closing in the facts; a line without one leaves it. */
    Facts close(Facts facts) {
        if (fields.get("close") instanceof Map<?, ?> close) {
            var time = (String) close.get("time");
            facts.close(day(close), time == null ? null : LocalTime.parse(time), zone(close));
        }
        return facts;
    }

    TaskAssignment.Assignment assignment() {
        return new TaskAssignment.Assignment(text("assignee"), day((Map<?, ?>) fields.get("due")));
    }

    /** Returns the action of the workflow. The reason for a revision is also what readers are told of it. */
    ActionRequest request() {
        var action = Action.valueOf(upper(action()));
        var reason = fields.get("reason") instanceof Map<?, ?> pair
                ? new Bilingual<>((String) pair.get("en"), (String) pair.get("fr"))
                : new Bilingual<String>(null, null);
        return new ActionRequest(
                action,
                reason.get(who().language()),
                null,
                fields.get("publish") instanceof Map<?, ?> time
                        ? moment((Integer) time.get("inDays"), (String) time.get("time"), zone(time))
                        : null,
                action == Action.REVISE ? new ChangeNote(false, reason.en(), reason.fr()) : null,
                null);
    }

    private LocalDate day(Map<?, ?> time) {
        return today().plusDays((Integer) time.get("inDays"));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(start, ClockProducer.ZONE);
    }

    private Instant moment(int day, String time, ZoneId zone) {
        return today().plusDays(day).atTime(LocalTime.parse(time)).atZone(zone).toInstant();
    }

    private static ZoneId zone(Map<?, ?> time) {
        return ZoneId.of((String) time.get("zone"));
    }

    private String text(String name) {
        return (String) fields.get(name);
    }

    private static String upper(String word) {
        return word.toUpperCase(Locale.ROOT);
    }
}
