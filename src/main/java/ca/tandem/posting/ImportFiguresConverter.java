package ca.tandem.posting;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Converter of the figures of an import to numbers in the order of {@link ImportFigures}, separated by commas. */
@Converter(autoApply = true)
public class ImportFiguresConverter implements AttributeConverter<ImportFigures, String> {

    @Override
    public String convertToDatabaseColumn(ImportFigures figures) {
        return figures == null
                ? null
                : IntStream.of(
                                figures.imported(),
                                figures.unchanged(),
                                figures.rejected(),
                                figures.toWrite(),
                                figures.toTranslateIntoEnglish(),
                                figures.toTranslateIntoFrench(),
                                figures.toApprove())
                        .mapToObj(String::valueOf)
                        .collect(Collectors.joining(","));
    }

    @Override
    public ImportFigures convertToEntityAttribute(String stored) {
        if (stored == null) {
            return null;
        }
        var figures =
                Stream.of(stored.split(",", -1)).mapToInt(Integer::parseInt).toArray();
        return new ImportFigures(figures[0], figures[1], figures[2], figures[3], figures[4], figures[5], figures[6]);
    }
}
