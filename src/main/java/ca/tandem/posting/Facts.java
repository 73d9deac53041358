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
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Facts: the data of a posting that both languages share and that is stored once, such as closing, salary and application address. A
 * mutable data holder that forms and files fill in; an edition keeps its own copy. {@link FactsValidator} validates it.
 */
@Embeddable
public class Facts implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Time of a closing that is given as a date only: the last second of the day. */
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

    /** The facts that came after approvals were first bound to the list in {@link #fingerprint}. */
    private static final Set<Fact> LATER = EnumSet.complementOf(EnumSet.of(
            Fact.CLOSING,
            Fact.CLASSIFICATION,
            Fact.TEAM,
            Fact.LOCATIONS,
            Fact.TELEWORK,
            Fact.TENURE,
            Fact.REQUIREMENT,
            Fact.PROFILE,
            Fact.SALARY,
            Fact.REFERENCE,
            Fact.POSITIONS,
            Fact.LEVER,
            Fact.APPLY,
            Fact.UNLISTED,
            Fact.HIDDEN));

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
    @Column(name = "employment_type")
    private EmploymentType employmentType;

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

    @Column(name = "contact")
    private String contact;

    @Column(name = "unlisted")
    private boolean unlisted;

    @Column(name = "application_hidden")
    private boolean applicationHidden;

    /** Creates facts without any values. */
    public Facts() {}

    /** Returns an independent copy. */
    public Facts copy() {
        var copy = new Facts();
        for (var fact : Fact.values()) {
            fact.set(copy, fact.get(this));
        }
        return copy;
    }

    /**
     * Sets the closing. A local time that occurs twice when the clocks are set back means the later one, so that nobody is shut out an
     * hour early; one that is skipped is shifted by the length of the gap.
     *
     * @param date the date, or null if the posting does not close
     * @param time the time of day, or null for the end of the day
     * @param zone the zone of date and time; not null if the date is given
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
     * Sets the closing.
     *
     * @param at the last moment to apply; null if the posting does not close
     * @param zone the zone in which it is shown; not null if the instant is given
     */
    public void close(Instant at, ZoneId zone) {
        closesAt = at;
        closesZone = at == null ? null : Objects.requireNonNull(zone);
    }

    /** Sets the closing, which is null if the posting does not close. */
    void close(ZonedDateTime closes) {
        close(closes == null ? null : closes.toInstant(), closes == null ? null : closes.getZone());
    }

    /** Returns the closing in its zone, or null if the posting does not close. */
    public ZonedDateTime getCloses() {
        return closesAt == null ? null : closesAt.atZone(closesZone);
    }

    /** Checks whether the closing is the end of a day, as it is when given as a date only. */
    public boolean isClosingAtEndOfDay() {
        return closesAt != null && END_OF_DAY.equals(getCloses().toLocalTime());
    }

    /** Checks whether applications are closed at the given instant; at the closing instant itself they are still open. */
    public boolean closedAt(Instant now) {
        return closesAt != null && now.isAfter(closesAt);
    }

    /** Returns the team's name in both languages. */
    public Bilingual<String> getTeam() {
        return new Bilingual<>(teamEn, teamFr);
    }

    Bilingual<?> getTeamOrNull() {
        return teamEn == null && teamFr == null ? null : getTeam();
    }

    void setTeam(Bilingual<?> team) {
        setTeamEn(team == null ? null : (String) team.en());
        setTeamFr(team == null ? null : (String) team.fr());
    }

    /** Returns the last moment to apply; null if the posting does not close. */
    public Instant getClosesAt() {
        return closesAt;
    }

    /** Returns the zone in which the closing was given and is shown. */
    public ZoneId getClosesZone() {
        return closesZone;
    }

    /** Returns the occupational group and level, or null. */
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

    /** Returns the work locations. */
    public Locations getLocations() {
        return locations;
    }

    Locations getLocationsOrNull() {
        return locations.places().isEmpty() ? null : locations;
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

    public EmploymentType getEmploymentType() {
        return employmentType;
    }

    public void setEmploymentType(EmploymentType employmentType) {
        this.employmentType = employmentType;
    }

    public LanguageRequirement getLanguageRequirement() {
        return languageRequirement;
    }

    public void setLanguageRequirement(LanguageRequirement languageRequirement) {
        this.languageRequirement = languageRequirement;
    }

    /** Returns the second-language profile, such as {@code BBB/BBB}, or null. */
    public String getLanguageProfile() {
        return languageProfile;
    }

    public void setLanguageProfile(String languageProfile) {
        this.languageProfile = written(languageProfile);
    }

    /** Returns the lowest salary in dollars per year, or null. */
    public Integer getSalaryLow() {
        return salaryLow;
    }

    public void setSalaryLow(Integer salaryLow) {
        this.salaryLow = salaryLow;
    }

    /** Returns the highest salary in dollars per year, or null. */
    public Integer getSalaryHigh() {
        return salaryHigh;
    }

    public void setSalaryHigh(Integer salaryHigh) {
        this.salaryHigh = salaryHigh;
    }

    /** Returns the salary; null if neither end is given. */
    public SalaryRange getSalary() {
        return salaryLow == null && salaryHigh == null ? null : new SalaryRange(salaryLow, salaryHigh);
    }

    void setSalary(SalaryRange salary) {
        salaryLow = salary == null ? null : salary.low();
        salaryHigh = salary == null ? null : salary.high();
    }

    /** Returns the department's own number of the selection process, or null. */
    public String getReference() {
        return reference;
    }

    public void setReference(String reference) {
        this.reference = written(reference);
    }

    /** Returns the number of positions to be filled, or null. */
    public Integer getPositions() {
        return positions;
    }

    public void setPositions(Integer positions) {
        this.positions = positions;
    }

    /** Returns the posting's id in the applicant tracking system Lever, or null. */
    public String getLeverId() {
        return leverId;
    }

    public void setLeverId(String leverId) {
        this.leverId = written(leverId);
    }

    /** Returns the application address if applications do not go through Lever, or null. */
    public String getApplyUrl() {
        return applyUrl;
    }

    public void setApplyUrl(String applyUrl) {
        this.applyUrl = written(applyUrl);
    }

    /** Returns the e-mail address for questions and applications, or null. */
    public String getContact() {
        return contact;
    }

    public void setContact(String contact) {
        this.contact = written(contact);
    }

    /** Checks whether the posting appears in no list and is reachable by its address only. */
    public boolean isUnlisted() {
        return unlisted;
    }

    public void setUnlisted(boolean unlisted) {
        this.unlisted = unlisted;
    }

    /** Checks whether the application link is hidden. */
    public boolean isApplicationHidden() {
        return applicationHidden;
    }

    public void setApplicationHidden(boolean applicationHidden) {
        this.applicationHidden = applicationHidden;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Facts that && first().equals(that.first()) && later().equals(that.later());
    }

    @Override
    public int hashCode() {
        return Objects.hash(first(), later());
    }

    /**
     * Returns all facts in a fixed order, for the hash to which an approval is bound. Approvals outlive versions of the portal: the list
     * stays as it is for good, and a fact that came later is added to it only where it is given.
     */
    String fingerprint() {
        return first()
                + LATER.stream()
                        .filter(fact -> fact.isGiven(this))
                        .map(fact -> "," + fact.key() + "=" + fact.get(this))
                        .collect(Collectors.joining());
    }

    private List<Object> first() {
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
                applicationHidden);
    }

    private List<Object> later() {
        return LATER.stream()
                .<Object>map(fact -> Optional.ofNullable(fact.get(this)))
                .toList();
    }

    private static String written(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
