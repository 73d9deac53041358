package ca.tandem.posting;

import ca.tandem.common.Bilingual;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Objects;

/**
 * What holds for both languages and is therefore stored once: when the posting closes, what is paid, where to apply. A plain
 * holder that forms and files fill in; an edition keeps a copy of its own. {@link FactsRules} says what is wrong with it.
 */
@Embeddable
public class Facts implements Serializable {

    private static final long serialVersionUID = 1L;

    /** A date alone means the end of that day: its last second. */
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

    @Column(name = "closes_at")
    private Instant closesAt;

    @Column(name = "closes_zone")
    private ZoneId closesZone;

    @Column(name = "classification")
    private Classification classification;

    @Column(name = "team_en")
    private String teamEn;

    @Column(name = "team_fr")
    private String teamFr;

    @Column(name = "locations")
    private Locations locations = Locations.NONE;

    @Enumerated(EnumType.STRING)
    @Column(name = "telework")
    private Telework telework;

    @Enumerated(EnumType.STRING)
    @Column(name = "tenure")
    private Tenure tenure;

    @Enumerated(EnumType.STRING)
    @Column(name = "language_requirement")
    private LanguageRequirement languageRequirement;

    @Column(name = "language_profile")
    private String languageProfile;

    @Column(name = "salary_low")
    private Integer salaryLow;

    @Column(name = "salary_high")
    private Integer salaryHigh;

    @Column(name = "reference_number")
    private String reference;

    @Column(name = "positions")
    private Integer positions;

    @Column(name = "lever_id")
    private String leverId;

    @Column(name = "apply_url")
    private String applyUrl;

    @Column(name = "unlisted")
    private boolean unlisted;

    @Column(name = "application_hidden")
    private boolean applicationHidden;

    /** Facts with nothing said yet. */
    public Facts() {}

    /** A copy that shares nothing with this one. */
    public Facts copy() {
        var copy = new Facts();
        copy.closesAt = closesAt;
        copy.closesZone = closesZone;
        copy.classification = classification;
        copy.teamEn = teamEn;
        copy.teamFr = teamFr;
        copy.locations = locations;
        copy.telework = telework;
        copy.tenure = tenure;
        copy.languageRequirement = languageRequirement;
        copy.languageProfile = languageProfile;
        copy.salaryLow = salaryLow;
        copy.salaryHigh = salaryHigh;
        copy.reference = reference;
        copy.positions = positions;
        copy.leverId = leverId;
        copy.applyUrl = applyUrl;
        copy.unlisted = unlisted;
        copy.applicationHidden = applicationHidden;
        return copy;
    }

    /**
     * Sets the closing instant. A time that the clocks pass twice means the second one, so that nobody is shut out an hour early; one
     * that they skip means as much later as they skip.
     *
     * @param date the day, or null where the posting does not close
     * @param time the time of day, or null for the end of that day
     * @param zone where that day and time are meant; not null where the date is given
     */
    public void close(LocalDate date, LocalTime time, ZoneId zone) {
        closesZone = date == null ? null : Objects.requireNonNull(zone);
        closesAt = date == null
                ? null
                : date.atTime(time == null ? END_OF_DAY : time)
                        .atZone(zone)
                        .withLaterOffsetAtOverlap()
                        .toInstant();
    }

    /**
     * Sets the closing instant.
     *
     * @param at the last instant in time; null where the posting does not close
     * @param zone where it is meant; not null where the instant is given
     */
    public void close(Instant at, ZoneId zone) {
        closesAt = at;
        closesZone = at == null ? null : Objects.requireNonNull(zone);
    }

    /** The closing instant in its zone, or null where the posting does not close. */
    public ZonedDateTime getCloses() {
        return closesAt == null ? null : closesAt.atZone(closesZone);
    }

    /** Whether the closing was given as a day, without a time. */
    public boolean isClosingAtEndOfDay() {
        return closesAt != null && END_OF_DAY.equals(getCloses().toLocalTime());
    }

    /** Whether one can no longer apply at that instant; the closing instant itself is still in time. */
    public boolean closedAt(Instant now) {
        return closesAt != null && now.isAfter(closesAt);
    }

    /** The team's name in both languages. */
    public Bilingual<String> getTeam() {
        return new Bilingual<>(teamEn, teamFr);
    }

    /** The last instant at which one can apply; null where the posting does not close. */
    public Instant getClosesAt() {
        return closesAt;
    }

    /** The zone in which the closing instant was said and is shown. */
    public ZoneId getClosesZone() {
        return closesZone;
    }

    /** Group and level, or null. */
    public Classification getClassification() {
        return classification;
    }

    public void setClassification(Classification classification) {
        this.classification = classification;
    }

    public String getTeamEn() {
        return teamEn;
    }

    public void setTeamEn(String teamEn) {
        this.teamEn = written(teamEn);
    }

    public String getTeamFr() {
        return teamFr;
    }

    public void setTeamFr(String teamFr) {
        this.teamFr = written(teamFr);
    }

    /** Where the work is done. */
    public Locations getLocations() {
        return locations;
    }

    public void setLocations(Locations locations) {
        this.locations = locations == null ? Locations.NONE : locations;
    }

    public Telework getTelework() {
        return telework;
    }

    public void setTelework(Telework telework) {
        this.telework = telework;
    }

    public Tenure getTenure() {
        return tenure;
    }

    public void setTenure(Tenure tenure) {
        this.tenure = tenure;
    }

    public LanguageRequirement getLanguageRequirement() {
        return languageRequirement;
    }

    public void setLanguageRequirement(LanguageRequirement languageRequirement) {
        this.languageRequirement = languageRequirement;
    }

    /** Second-language profile such as {@code BBB/BBB}, or null. */
    public String getLanguageProfile() {
        return languageProfile;
    }

    public void setLanguageProfile(String languageProfile) {
        this.languageProfile = written(languageProfile);
    }

    /** Lowest salary in dollars a year, or null. */
    public Integer getSalaryLow() {
        return salaryLow;
    }

    public void setSalaryLow(Integer salaryLow) {
        this.salaryLow = salaryLow;
    }

    /** Highest salary in dollars a year, or null. */
    public Integer getSalaryHigh() {
        return salaryHigh;
    }

    public void setSalaryHigh(Integer salaryHigh) {
        this.salaryHigh = salaryHigh;
    }

    /** The department's own number of the process, or null. */
    public String getReference() {
        return reference;
    }

    public void setReference(String reference) {
        this.reference = written(reference);
    }

    /** How many people are wanted, or null. */
    public Integer getPositions() {
        return positions;
    }

    public void setPositions(Integer positions) {
        this.positions = positions;
    }

    /** The posting's id in the applicant-tracking system Lever, or null. */
    public String getLeverId() {
        return leverId;
    }

    public void setLeverId(String leverId) {
        this.leverId = written(leverId);
    }

    /** Where to apply, if not through Lever; or null. */
    public String getApplyUrl() {
        return applyUrl;
    }

    public void setApplyUrl(String applyUrl) {
        this.applyUrl = written(applyUrl);
    }

    /** Whether the posting is reachable by its address only. */
    public boolean isUnlisted() {
        return unlisted;
    }

    public void setUnlisted(boolean unlisted) {
        this.unlisted = unlisted;
    }

    /** Whether no application link is shown. */
    public boolean isApplicationHidden() {
        return applicationHidden;
    }

    public void setApplicationHidden(boolean applicationHidden) {
        this.applicationHidden = applicationHidden;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Facts that && fingerprint().equals(that.fingerprint());
    }

    @Override
    public int hashCode() {
        return fingerprint().hashCode();
    }

    /** Every fact in a fixed order: what an approval is bound to, together with the texts. */
    String fingerprint() {
        return Arrays.asList(
                        closesAt,
                        closesZone,
                        classification,
                        teamEn,
                        teamFr,
                        locations,
                        telework,
                        tenure,
                        languageRequirement,
                        languageProfile,
                        salaryLow,
                        salaryHigh,
                        reference,
                        positions,
                        leverId,
                        applyUrl,
                        unlisted,
                        applicationHidden)
                .toString();
    }

    private static String written(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
