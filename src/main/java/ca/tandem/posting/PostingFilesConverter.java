package ca.tandem.posting;

import ca.tandem.common.Bilingual;
import ca.tandem.common.JsonFactories;
import ca.tandem.common.Language;
import ca.tandem.media.ServedFormat;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.StringReader;

/** Converter of the files of an edition to a JSON array; null without files. */
@Converter(autoApply = true)
public class PostingFilesConverter implements AttributeConverter<PostingFiles, String> {

    @Override
    public String convertToDatabaseColumn(PostingFiles files) {
        if (files == null || files.all().isEmpty()) {
            return null;
        }
        var array = JsonFactories.BUILDERS.createArrayBuilder();
        files.all().forEach(file -> array.add(json(file)));
        return array.build().toString();
    }

    private static JsonObjectBuilder json(PostingFile file) {
        var object = JsonFactories.BUILDERS
                .createObjectBuilder()
                .add("reference", file.reference())
                .add("hash", file.hash())
                .add("format", file.format().name())
                .add("byteCount", file.byteCount())
                .add("width", file.width())
                .add("height", file.height())
                .add("decorative", file.decorative());
        for (var language : Language.values()) {
            var description = file.descriptions().get(language);
            object.add(
                    language.tag(),
                    JsonFactories.BUILDERS
                            .createObjectBuilder()
                            .add("name", description.name())
                            .add("alternative", description.alternative())
                            .add("accessibility", description.accessibility()));
        }
        return object;
    }

    @Override
    public PostingFiles convertToEntityAttribute(String json) {
        if (json == null) {
            return PostingFiles.NONE;
        }
        try (var reader = JsonFactories.READERS.createReader(new StringReader(json))) {
            return new PostingFiles(reader.readArray().getValuesAs(JsonObject.class).stream()
                    .map(PostingFilesConverter::file)
                    .toList());
        }
    }

    private static PostingFile file(JsonObject object) {
        return new PostingFile(
                object.getString("reference"),
                object.getString("hash"),
                ServedFormat.valueOf(object.getString("format")),
                object.getInt("byteCount"),
                object.getInt("width"),
                object.getInt("height"),
                object.getBoolean("decorative"),
                Bilingual.of(language -> description(object.getJsonObject(language.tag()))));
    }

    private static FileDescription description(JsonObject object) {
        return new FileDescription(
                object.getString("name"), object.getString("alternative"), object.getString("accessibility"));
    }
}
