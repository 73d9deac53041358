package ca.tandem.web.staff;

import ca.tandem.common.Language;
import ca.tandem.common.Messages;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;

/**
 * Reads a text as the browser counts it: a form sends each break of a line as two characters, of which {@code maxlength} counts one
 * (HTML, 4.10.11 and 4.10.22), so that a text which somebody could type would be refused as too long. Breaks of word processors count as
 * such; other control characters, which no database is sure to take, are refused.
 */
@FacesConverter(forClass = String.class)
public class TypedText implements Converter<String> {

    @Override
    public String getAsObject(FacesContext context, UIComponent component, String typed) {
        if (typed == null) {
            return null;
        }
        var text = typed.replace("\r\n", "\n").replaceAll("[\r\u000b\f]", "\n");
        if (text.chars().anyMatch(TypedText::isForbidden)) {
            var language = Language.of(context.getViewRoot().getLocale().toLanguageTag())
                    .orElse(Language.EN);
            var sentence = Messages.STAFF.in(language, "error.control");
            throw new ConverterException(new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, sentence));
        }
        return text;
    }

    private static boolean isForbidden(int character) {
        return character < ' ' && character != '\n' && character != '\t';
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, String value) {
        return value == null ? "" : value;
    }
}
