package ca.tandem.web.staff;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.posting.Content;
import ca.tandem.posting.Facts;
import ca.tandem.posting.Locations;
import ca.tandem.posting.Text;
import ca.tandem.posting.draft.Typed;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A posting as an author types it: the facts, and both texts. Kept by the page until all of it could be saved. */
public class PostingForm implements Serializable {

    /** The fields that the refusals of the facts are about. */
    static final Map<String, String> FIELDS = Map.of(
            "facts.salary.order", "salary-low",
            "facts.salary.negative", "salary-low",
            "facts.positions", "positions",
            "facts.language.profile", "profile",
            "facts.lever", "lever",
            "facts.apply.url", "apply",
            "facts.team.one.language", "team-en",
            "facts.location.one.language", "place-en-0",
            "key.form", "key",
            "key.taken", "key");

    private static final long serialVersionUID = 1L;

    private Language source;
    private Draft en;
    private Draft fr;
    private final List<Place> places = new ArrayList<>();
    private LocalDate closesOn;
    private LocalTime closesAt;
    private String zone = "America/Toronto";

    /** The facts whose fields stand on the page as they are; closing and places are typed in parts. */
    private Facts facts = new Facts();

    /** What the posting said when this person began, or last heard of somebody else's changes. */
    private Content start;

    /** What was typed earlier and kept, where its field cannot hold it. */
    private Map<String, String> unreadable = Map.of();

    /** An empty form for a new posting. */
    PostingForm(Language source) {
        this(Content.empty(source));
    }

    /** What a posting says, to be changed. */
    PostingForm(Content content) {
        start = content;
        take(content);
        addRows();
    }

    /** What somebody typed earlier, and began from then; a field that cannot hold it shows it all the same. */
    PostingForm(Typed kept) {
        this(began(kept));
        unreadable = Map.copyOf(FormFields.type(this, FormFields.parse(kept.fields())));
    }

    private static Content began(Typed kept) {
        var before = new PostingForm(Language.EN);
        FormFields.type(before, FormFields.parse(kept.beganWith()));
        return before.toContent();
    }

    /** Puts that into the fields, in place of what stands there. */
    final void take(Content content) {
        source = content.source();
        en = new Draft(content.texts().en());
        fr = new Draft(content.texts().fr());
        read(content.facts());
    }

    /** What is typed is now compared with that. */
    void beginFrom(Content content) {
        start = content;
    }

    Content getStart() {
        return start;
    }

    /**
     * What stands in the fields, and what did when this person began, for keeping.
     *
     * @param seen the version that this person saw
     * @param more other fields of the same page, by their ids
     */
    Typed toTyped(long seen, Map<String, String> more) {
        var fields = FormFields.of(this);
        fields.putAll(more);
        return new Typed(seen, FormFields.toJson(fields), getBeganWith());
    }

    /** The fields as they were when this person began, as a JSON object. */
    public String getBeganWith() {
        return FormFields.toJson(FormFields.of(new PostingForm(start)));
    }

    Map<String, String> getUnreadable() {
        return unreadable;
    }

    /** What is typed, as far as the fields could hold it. */
    Content toContent() {
        return new Content(source, toTexts(), toFacts(), start == null ? null : start.note());
    }

    /** Whether nothing but that is typed. */
    boolean isSaying(Content content) {
        return unreadable.isEmpty() && toContent().says(content);
    }

    /** That row, which is made where there are not so many yet. */
    Place place(int row) {
        while (places.size() <= row) {
            places.add(new Place());
        }
        return places.get(row);
    }

    private void read(Facts given) {
        facts = given.copy();
        var names = given.getLocations().places();
        for (var row = 0; row < Math.max(names.size(), places.size()); row++) {
            var place = row < names.size() ? new Place(names.get(row)) : new Place();
            if (row < places.size()) {
                places.set(row, place);
            } else {
                places.add(place);
            }
        }
        var closes = given.getCloses();
        closesOn = closes == null ? null : closes.toLocalDate();
        closesAt = closes == null || given.isClosingAtEndOfDay() ? null : closes.toLocalTime();
        zone = closes == null ? zone : given.getClosesZone().getId();
    }

    /** Leaves room for more places; the rows of a page stay the same until it is saved. */
    private void addRows() {
        places.add(new Place());
        places.add(new Place());
    }

    /** Whether a time was typed but no day. */
    boolean lacksDay() {
        return closesOn == null && closesAt != null;
    }

    Bilingual<Text> toTexts() {
        return new Bilingual<>(en.toText(), fr.toText());
    }

    Facts toFacts() {
        var typed = facts.copy();
        typed.close(closesOn, closesAt, ZoneId.of(zone));
        typed.setLocations(new Locations(places.stream()
                .filter(place -> !place.isEmpty())
                .map(Place::names)
                .toList()));
        return typed;
    }

    /** The draft of that language. */
    public Draft in(Language language) {
        return language == Language.EN ? en : fr;
    }

    /** The zones to choose from, with the one of this posting where it is none of them. */
    public List<String> zones(List<String> usual) {
        return usual.contains(zone)
                ? usual
                : Stream.concat(usual.stream(), Stream.of(zone)).toList();
    }

    public List<Place> getPlaces() {
        return places;
    }

    public Facts getFacts() {
        return facts;
    }

    public Language getSource() {
        return source;
    }

    public void setSource(Language source) {
        this.source = source;
    }

    public LocalDate getClosesOn() {
        return closesOn;
    }

    public void setClosesOn(LocalDate closesOn) {
        this.closesOn = closesOn;
    }

    public LocalTime getClosesAt() {
        return closesAt;
    }

    public void setClosesAt(LocalTime closesAt) {
        this.closesAt = closesAt;
    }

    public String getZone() {
        return zone;
    }

    public void setZone(String zone) {
        this.zone = zone;
    }
}
