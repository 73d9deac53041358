package ca.tandem.web.staff.editing;

import ca.tandem.common.BoundedJson;
import ca.tandem.common.JsonFactories;
import ca.tandem.common.Language;
import ca.tandem.posting.FactGroup;
import ca.tandem.web.shell.DateInputConverter;
import ca.tandem.web.shell.InputConverter;
import ca.tandem.web.shell.TimeInputConverter;
import jakarta.json.JsonString;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The fields of the editor by their ids, with the values as entered: the form in which an autosave is stored and restored. */
final class FormFields {

    /** A field; its read function throws {@link InvalidInput} or a {@link DateTimeException} for an invalid value. */
    private record EditorField(String id, Function<PostingForm, String> write, BiConsumer<PostingForm, String> read) {}

    /** Thrown for an input that the field cannot hold. */
    private static final class InvalidInput extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static final Pattern PLACE = Pattern.compile("place-(en|fr)-(\\d{1,2})");

    private static final DateInputConverter DATE = new DateInputConverter();
    private static final TimeInputConverter TIME = new TimeInputConverter();

    private static final List<EditorField> FIELDS = Stream.of(
                    Stream.of(Language.values()).flatMap(FormFields::texts),
                    Stream.of(
                            new EditorField("source", form -> form.getSource().name(), FormFields::writeIn),
                            typed("closes-on", DATE, PostingForm::getClosesOn, PostingForm::setClosesOn),
                            typed("closes-at", TIME, PostingForm::getClosesAt, PostingForm::setClosesAt),
                            new EditorField("zone", PostingForm::getZone, FormFields::meanIn)),
                    Arrays.stream(FactGroup.values())
                            .flatMap(group -> group.facts().stream())
                            .flatMap(FactInput::of)
                            .map(FormFields::fact))
            .flatMap(fields -> fields)
            .toList();

    private FormFields() {}

    /** Returns the values of the fields; empty for a field without a value, never null. */
    static Map<String, String> of(PostingForm form) {
        var fields = new LinkedHashMap<String, String>();
        FIELDS.forEach(editorField -> fields.put(
                editorField.id(), Objects.toString(editorField.write().apply(form), "")));
        for (var row = 0; row < form.getPlaces().size(); row++) {
            var locationRow = form.getPlaces().get(row);
            fields.put("place-en-" + row, Objects.toString(locationRow.getEn(), ""));
            fields.put("place-fr-" + row, Objects.toString(locationRow.getFr(), ""));
        }
        return fields;
    }

    /**
     * Enters values into the fields.
     *
     * @param typed the values by field id; unknown ids are ignored
     * @return the values that the fields cannot hold
     */
    static Map<String, String> type(PostingForm form, Map<String, String> typed) {
        var unreadable = new LinkedHashMap<String, String>();
        for (var editorField : FIELDS) {
            var text = typed.get(editorField.id());
            if (text == null) {
                continue;
            }
            try {
                editorField.read().accept(form, text.isBlank() ? null : text);
            } catch (InvalidInput | DateTimeException | IllegalArgumentException e) {
                unreadable.put(editorField.id(), text);
            }
        }
        typed.forEach((id, text) -> {
            var place = PLACE.matcher(id);
            if (place.matches()) {
                var row = Integer.parseInt(place.group(2));
                if ("en".equals(place.group(1))) {
                    form.place(row).setEn(text);
                } else {
                    form.place(row).setFr(text);
                }
            }
        });
        return unreadable;
    }

    /** Returns the fields as a JSON object. */
    static String toJson(Map<String, String> fields) {
        var object = JsonFactories.BUILDERS.createObjectBuilder();
        fields.forEach(object::add);
        return object.build().toString();
    }

    /** Parses what {@link #toJson} or the script of the page wrote; values other than strings are left out. */
    static Map<String, String> parse(String json) {
        var fields = new LinkedHashMap<String, String>();
        try (var reader = BoundedJson.reader(json.getBytes(StandardCharsets.UTF_8))) {
            reader.readObject().forEach((id, value) -> {
                if (value instanceof JsonString text) {
                    fields.put(id, text.getString());
                }
            });
        }
        return fields;
    }

    private static void writeIn(PostingForm form, String language) {
        if (language != null) {
            form.setSource(Language.valueOf(language));
        }
    }

    private static void meanIn(PostingForm form, String zone) {
        if (zone != null) {
            form.setZone(ZoneId.of(zone).getId());
        }
    }

    private static Stream<EditorField> texts(Language language) {
        var tag = language.tag();
        return Stream.of(
                new EditorField("title-" + tag, form -> form.in(language).getTitle(), (form, typed) -> form.in(language)
                        .setTitle(typed)),
                new EditorField(
                        "description-" + tag,
                        form -> form.in(language).getDescription(),
                        (form, typed) -> form.in(language).setDescription(typed)),
                new EditorField("body-" + tag, form -> form.in(language).getBody(), (form, typed) -> form.in(language)
                        .setBody(typed)));
    }

    private static EditorField fact(FactInput factInput) {
        return new EditorField(factInput.id(), form -> factInput.write(form.getFacts()), (form, typed) -> {
            if (!factInput.read(form.getFacts(), typed)) {
                throw new InvalidInput();
            }
        });
    }

    private static <T> EditorField typed(
            String id, InputConverter<T> converter, Function<PostingForm, T> write, BiConsumer<PostingForm, T> read) {
        return new EditorField(
                id,
                form -> {
                    var value = write.apply(form);
                    return value == null ? null : converter.format(value);
                },
                (form, typed) -> read.accept(
                        form,
                        typed == null ? null : converter.parse(typed.strip()).orElseThrow(InvalidInput::new)));
    }
}
