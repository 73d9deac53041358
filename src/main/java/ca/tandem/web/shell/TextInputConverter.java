package ca.tandem.web.shell;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;

/**
 * A converter that reads a text in the form in which the browser shows and counts it. A form sends each line break as two characters, of
 * which {@code maxlength} counts one (HTML, 4.10.11 and 4.10.22), so that a permitted text would be refused as too long. Line breaks and
 * hyphens of word processors become plain ones. Other control characters, which come with pasted text and which not every database accepts,
 * are removed: they are invisible.
 */
@FacesConverter(forClass = String.class)
public class TextInputConverter implements Converter<String> {

    @Override
    public String getAsObject(FacesContext context, UIComponent component, String typed) {
        return typed == null
                ? null
                : typed.replace("\r\n", "\n")
                        .replaceAll("[\r\u000b\f]", "\n")
                        .replace('\u001e', '-')
                        .replaceAll("[\\x00-\\x1f&&[^\n\t]]", "");
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, String value) {
        return value == null ? "" : value;
    }
}
