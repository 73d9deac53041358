package ca.tandem.web.shell;

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
 * A converter that parses the input of a field, and describes the expected format if it cannot.
 *
 * @param <T> the type of the value
 */
public abstract class InputConverter<T> implements Converter<T> {

    private final String problem;

    /**
     * Creates a converter.
     *
     * @param problem the key of the error message in the bundle of the staff pages
     */
    InputConverter(String problem) {
        this.problem = problem;
    }

    /** Parses the stripped input; returns empty, or throws a {@link DateTimeException}, if it is invalid. */
    public abstract Optional<T> parse(String typed);

    /** Formats a value in the form in which users enter it. */
    public abstract String format(T value);

    @Override
    public T getAsObject(FacesContext context, UIComponent component, String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        Optional<T> value;
        try {
            value = parse(typed.strip());
        } catch (DateTimeException e) {
            value = Optional.empty();
        }
        return value.orElseThrow(() -> {
            var language = Language.of(context.getViewRoot().getLocale().toLanguageTag())
                    .orElse(Language.EN);
            var sentence = Messages.STAFF.get(language, problem, typed.strip());
            return new ConverterException(new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, sentence));
        });
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, T value) {
        return value == null ? "" : format(value);
    }
}
