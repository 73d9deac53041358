package ca.tandem.web.shell;

import ca.tandem.common.ClockProducer;
import ca.tandem.common.DomainTexts;
import ca.tandem.common.Language;
import ca.tandem.common.Messages;
import ca.tandem.common.ProblemException;
import ca.tandem.common.text.LocalizedFormats;
import ca.tandem.posting.Classification;
import ca.tandem.posting.Facts;
import ca.tandem.posting.SalaryRange;
import ca.tandem.translation.check.Finding;
import ca.tandem.translation.check.wording.LanguageScore;
import ca.tandem.workflow.Refusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;

/** The texts of the domain in the language of the page or, on request, in another one. */
@Named("words")
@RequestScoped
public class PageTexts {

    @Inject
    CurrentPage page;

    private Language language;

    /** Returns the texts of the given language, whatever that of the page; for pages that show both side by side. */
    public PageTexts in(Language other) {
        var pageTexts = new PageTexts();
        pageTexts.language = other;
        return pageTexts;
    }

    private Language language() {
        return language == null ? page.getLanguage() : language;
    }

    /**
     * Returns the language of words that somebody wrote in either: the one of which they have more signs ({@link LanguageScore}), or else
     * that of the page.
     *
     * @return a value for the attribute {@code lang}
     */
    public String langOf(String text) {
        var own = LanguageScore.of(text, language());
        var other = LanguageScore.of(text, language().other());
        return (other > own ? language().other() : language()).regionalTag();
    }

    /** Returns the name of an enum value of the domain, such as a state or an action. */
    public String name(Enum<?> value) {
        return new DomainTexts(language()).name(value);
    }

    /** Returns a sentence from the domain's bundle; states, actions and languages among the arguments are replaced by their names. */
    public String domain(String key, Object... arguments) {
        return new DomainTexts(language()).message(key, arguments);
    }

    /** Returns a sentence from the bundle of the staff pages; arguments as in {@link #domain}. */
    public String staff(String key, Object... arguments) {
        return new DomainTexts(language()).message(Messages.STAFF, key, arguments);
    }

    /** Returns a sentence from the bundle of the readers' pages. */
    public String reader(String key, Object... arguments) {
        return Messages.READER.get(language(), key, arguments);
    }

    /** Returns the message of a problem's reason: as the bundle of the staff pages words it, else as the domain's does. */
    public String problem(ProblemException.Reason reason) {
        var bundle = Messages.STAFF.has(reason.key()) ? Messages.STAFF : Messages.DOMAIN;
        return new DomainTexts(language())
                .message(bundle, reason.key(), reason.arguments().toArray());
    }

    public String refusal(Refusal refusal) {
        return domain("refusal." + refusal.code(), refusal.arguments().toArray());
    }

    /** Returns the refusals as one text, a sentence each. */
    public String refusals(List<Refusal> refusals) {
        return String.join(" ", refusals.stream().map(this::refusal).toList());
    }

    public String finding(Finding finding) {
        return domain("finding." + finding.code(), finding.arguments().toArray());
    }

    /** Returns the location of a finding: the language of the text and the part of it. */
    public String location(Finding finding) {
        var part = domain("place." + finding.place());
        return finding.language() == null
                ? part
                : name(finding.language()) + ", " + part.toLowerCase(language().locale());
    }

    /** Returns the texts of facts. */
    public FactTexts facts() {
        return new FactTexts(this, language());
    }

    /** Formats the size of a file. */
    public String fileSize(long bytes) {
        return LocalizedFormats.fileSize(bytes, language());
    }

    public String date(Instant instant) {
        return instant == null
                ? ""
                : LocalizedFormats.date(instant.atZone(ClockProducer.ZONE).toLocalDate(), language());
    }

    /** Formats a date in the language; empty for null. */
    public String day(LocalDate day) {
        return day == null ? "" : LocalizedFormats.date(day, language());
    }

    /** Formats a date as ISO 8601 year, month and day, as the "date modified" of a page is written; empty for null. */
    public String isoDate(Instant instant) {
        return instant == null
                ? ""
                : instant.atZone(ClockProducer.ZONE).toLocalDate().toString();
    }

    public String dateAndTime(Instant instant) {
        return instant == null ? "" : dateAndTime(instant.atZone(ClockProducer.ZONE));
    }

    public String time(Instant instant) {
        return instant == null
                ? ""
                : LocalizedFormats.time(instant.atZone(ClockProducer.ZONE).toLocalTime(), language());
    }

    private String dateAndTime(ZonedDateTime moment) {
        return domain(
                "date.at.time",
                LocalizedFormats.date(moment.toLocalDate(), language()),
                LocalizedFormats.time(moment.toLocalTime(), language()));
    }

    /** Formats the closing of a posting, with the name of its time zone; empty if it does not close. */
    public String closing(Facts facts) {
        return closing(facts.getCloses());
    }

    /** Formats a closing instant with the name of its time zone; empty for null. */
    public String closing(ZonedDateTime closes) {
        return closes == null ? "" : domain("closing", dateAndTime(closes), LocalizedFormats.zone(closes, language()));
    }

    public String closingDate(Facts facts) {
        var closes = facts.getCloses();
        return closes == null ? "" : LocalizedFormats.date(closes.toLocalDate(), language());
    }

    public String classification(Classification classification) {
        if (classification == null) {
            return "";
        }
        return classification.isRange()
                ? domain("range", classification.from(), classification.to())
                : classification.from();
    }

    /** Formats a salary or a range of salaries; empty for null. */
    public String salary(SalaryRange salary) {
        if (salary == null) {
            return "";
        }
        var low = salary.low();
        var high = salary.high();
        if (low == null || high == null || low.equals(high)) {
            return LocalizedFormats.dollars(low == null ? high : low, language());
        }
        return domain("range", LocalizedFormats.dollars(low, language()), LocalizedFormats.dollars(high, language()));
    }
}
