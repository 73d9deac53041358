package ca.tandem.web.shell;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.validator.FacesValidator;
import jakarta.faces.validator.Validator;
import jakarta.faces.validator.ValidatorException;
import jakarta.servlet.http.Part;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A validator that takes a file only if its name ends in one of the extensions that its field names in {@code accept}, which a browser takes
 * as a hint (HTML, 4.10.5.1.17). Whoever reads the file looks at its content all the same.
 */
@FacesValidator("fileExtension")
public class FileExtensionValidator implements Validator<Part> {

    @Override
    public void validate(FacesContext context, UIComponent component, Part file) {
        if (file == null || file.getSize() == 0) {
            return;
        }
        var extensions =
                extensions(component.getPassThroughAttributes().get("accept").toString());
        if (!isOneOf(extensions, file.getSubmittedFileName())) {
            var text =
                    CDI.current().select(PageTexts.class).get().staff("file.extension", String.join(", ", extensions));
            throw new ValidatorException(new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text));
        }
    }

    /** Returns the extensions of a list that names media types, too. */
    static List<String> extensions(String accept) {
        return Arrays.stream(accept.split(",", -1))
                .map(String::strip)
                .filter(one -> one.startsWith("."))
                .toList();
    }

    static boolean isOneOf(List<String> extensions, String fileName) {
        return fileName != null && extensions.stream().anyMatch(fileName.toLowerCase(Locale.ROOT)::endsWith);
    }
}
