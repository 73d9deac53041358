package ca.tandem.web.staff;

import ca.tandem.common.Language;
import ca.tandem.common.Messages;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import java.time.DateTimeException;
import java.util.Optional;

/**
 * Reads what people type into a field, and says in a sentence what it should look like.
 *
 * @param <T> what a field holds
 */
abstract class TypedConverter<T> implements Converter<T> {

    private final String problem;

    /** @param problem the key of the sentence in the staff pages' bundle */
    TypedConverter(String problem) {
        this.problem = problem;
    }

    /** Reads what was typed, without white space around it; empty, or a {@link DateTimeException}, where it is none. */
    abstract Optional<T> read(String typed);

    /** Writes it as people type it. */
    abstract String write(T value);

    @Override
    public T getAsObject(FacesContext context, UIComponent component, String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        Optional<T> value;
        try {
            value = read(typed.strip());
        } catch (DateTimeException e) {
            value = Optional.empty();
        }
        return value.orElseThrow(() -> {
            var language = Language.of(context.getViewRoot().getLocale().toLanguageTag())
                    .orElse(Language.EN);
            var sentence = Messages.STAFF.in(language, problem, typed.strip());
            return new ConverterException(new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, sentence));
        });
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, T value) {
        return value == null ? "" : write(value);
    }
}
