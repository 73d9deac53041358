package ca.tandem.web.staff.editing;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.posting.EditionContent;
import ca.tandem.posting.Facts;
import ca.tandem.posting.Locations;
import ca.tandem.posting.PostingFiles;
import ca.tandem.posting.PostingText;
import ca.tandem.posting.editing.ContentMerge;
import ca.tandem.posting.editing.FormInput;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The form of a posting: the facts and the texts as an author enters them. The page holds it until everything is saved. */
public class PostingForm implements Serializable {

    /** The ids of the fields that the codes of refusals refer to. */
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
    private TextFields en;
    private TextFields fr;
    private final List<LocationRow> places = new ArrayList<>();
    private LocalDate closesOn;
    private LocalTime closesAt;
    private String zone = "America/Toronto";

    /** The facts whose fields are on the page as they are; closing and locations are entered in parts. */
    private Facts facts = new Facts();

    /** The content of the posting when editing began, or when the user last saw somebody else's changes. */
    private EditionContent start;

    /** The restored values that their fields cannot hold, by field id. */
    private Map<String, String> unreadable = Map.of();

    /** Creates an empty form for a new posting. */
    PostingForm(Language source) {
        this(EditionContent.empty(source));
    }

    /** Creates a form with the content of a posting. */
    PostingForm(EditionContent editionContent) {
        start = editionContent;
        fill(editionContent);
        addRows();
    }

    /**
     * Restores a form from an autosave, with the content on which it began. A value that its field cannot hold is displayed all the same.
     */
    PostingForm(FormInput kept) {
        this(began(kept));
        unreadable = Map.copyOf(FormFields.type(this, FormFields.parse(kept.fields())));
    }

    private static EditionContent began(FormInput kept) {
        var before = new PostingForm(Language.EN);
        FormFields.type(before, FormFields.parse(kept.initialFields()));
        return before.toContent();
    }

    /** Replaces the values of the fields with the given content. */
    final void fill(EditionContent editionContent) {
        source = editionContent.source();
        en = new TextFields(editionContent.texts().en());
        fr = new TextFields(editionContent.texts().fr());
        read(editionContent.facts());
    }

    /** Sets the content with which the input is compared. */
    void beginFrom(EditionContent editionContent) {
        start = editionContent;
    }

    EditionContent getStart() {
        return start;
    }

    /**
     * Returns the values of the fields, now and when editing began, for an autosave.
     *
     * @param seen the version that the user saw
     * @param more other fields of the same page, by their ids
     */
    FormInput toTyped(long seen, Map<String, String> more) {
        var fields = FormFields.of(this);
        fields.putAll(more);
        return new FormInput(seen, FormFields.toJson(fields), getBeganWith());
    }

    /** Returns the values of the fields when editing began, as a JSON object. */
    public String getBeganWith() {
        return FormFields.toJson(FormFields.of(new PostingForm(start)));
    }

    Map<String, String> getUnreadable() {
        return unreadable;
    }

    /** Returns the content as entered, as far as the fields could hold it; files have no field. */
    EditionContent toContent() {
        return new EditionContent(source, toTexts(), toFacts(), PostingFiles.NONE, start == null ? null : start.note());
    }

    /** Checks whether the input equals the given content in all that the form has fields for. */
    boolean isSaying(EditionContent editionContent) {
        return unreadable.isEmpty()
                && ContentMerge.differing(toContent(), editionContent).isEmpty();
    }

    /** Returns the location in the given row; missing rows are added. */
    LocationRow place(int row) {
        while (places.size() <= row) {
            places.add(new LocationRow());
        }
        return places.get(row);
    }

    private void read(Facts given) {
        facts = given.copy();
        var names = given.getLocations().places();
        for (var row = 0; row < Math.max(names.size(), places.size()); row++) {
            var locationRow = row < names.size() ? new LocationRow(names.get(row)) : new LocationRow();
            if (row < places.size()) {
                places.set(row, locationRow);
            } else {
                places.add(locationRow);
            }
        }
        var closes = given.getCloses();
        closesOn = closes == null ? null : closes.toLocalDate();
        closesAt = closes == null || given.isClosingAtEndOfDay() ? null : closes.toLocalTime();
        zone = closes == null ? zone : given.getClosesZone().getId();
    }

    /** Adds empty rows for more locations; the rows of a page stay the same until it is saved. */
    private void addRows() {
        places.add(new LocationRow());
        places.add(new LocationRow());
    }

    /** Checks whether a closing time was entered without a day. */
    boolean lacksDay() {
        return closesOn == null && closesAt != null;
    }

    Bilingual<PostingText> toTexts() {
        return new Bilingual<>(en.toText(), fr.toText());
    }

    Facts toFacts() {
        var typed = facts.copy();
        typed.close(closesOn, closesAt, ZoneId.of(zone));
        typed.setLocations(new Locations(places.stream()
                .filter(locationRow -> !locationRow.isEmpty())
                .map(LocationRow::names)
                .toList()));
        return typed;
    }

    /** Returns the draft in the given language. */
    public TextFields in(Language language) {
        return language == Language.EN ? en : fr;
    }

    /** Returns the usual time zones, with that of this posting added if it is another. */
    public List<String> zones(List<String> usual) {
        return usual.contains(zone)
                ? usual
                : Stream.concat(usual.stream(), Stream.of(zone)).toList();
    }

    public List<LocationRow> getPlaces() {
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
