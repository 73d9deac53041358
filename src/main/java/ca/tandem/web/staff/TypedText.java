package ca.tandem.web.staff;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;

/**
 * Reads a text as the browser shows and counts it. A form sends each break of a line as two characters, of which {@code maxlength} counts
 * one (HTML, 4.10.11 and 4.10.22), so that a text which somebody could type would be refused as too long. The breaks and hyphens of word
 * processors count as such; other control characters, which come along with what is pasted and which no database is sure to take, are
 * left out: nobody sees them.
 */
@FacesConverter(forClass = String.class)
public class TypedText implements Converter<String> {

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
