namespace FoodSaaS.Cms.Content.Domain.Models;

/// <summary>The names that a model gives the brand's schema: types as they are, root fields as <c>Query.faqs</c>.</summary>
internal static class ModelNames
{
    /// <summary>Types that every schema with content types has, whoever's they are.</summary>
    public static readonly IReadOnlyList<string> Shared =
    [
        "JSON", "Float", "RichText", "MapPoint", "MapPointInput", "RichTextTranslationInput", "SortDirection", "TextFilter", "NumberFilter", "BooleanFilter", "DateFilter", "DateTimeFilter", "IdFilter",
    ];

    /// <summary>Types whose field in a mutation's payload would be one that every payload has.</summary>
    public static readonly IReadOnlySet<string> PayloadFields = new HashSet<string>(StringComparer.Ordinal) { "Entry", "Errors", "ReceiptId" };

    /// <summary>Fields that every entry has, and words that inputs keep for themselves.</summary>
    public static readonly IReadOnlySet<string> FieldsTaken = new HashSet<string>(StringComparer.Ordinal) { "id", "version", "publishedAt", "and", "or", "not" };

    /// <returns>Each name, with the part of the model that it comes from.</returns>
    public static IEnumerable<(string Name, string Path)> Of(ModelDefinition model)
    {
        for (var i = 0; i < model.Types.Count; i++)
        {
            var (type, path) = (model.Types[i], $"types.{i}");
            foreach (var name in OfType(type)) yield return (name, $"{path}.name");
            foreach (var root in new[] { $"Query.{type.Plural}", $"Query.{type.Plural}Drafts" }) yield return (root, $"{path}.plural");
            foreach (var made in OfFields(type, path)) yield return made;
        }

        for (var i = 0; i < model.Components.Count; i++)
        {
            var (component, path) = (model.Components[i], $"components.{i}");
            yield return (component.Name, $"{path}.name");
            yield return ($"{component.Name}Input", $"{path}.name");
            foreach (var made in OfFields(component, path)) yield return made;
        }
    }

    private static IEnumerable<string> OfType(ContentType type)
    {
        yield return type.Name;
        foreach (var suffix in new[] { "Edge", "Connection", "Where", "Order", "Publication" }) yield return type.Name + suffix;
        foreach (var verb in new[] { "Create", "Update", "Publish", "Unpublish", "Delete" })
        {
            foreach (var suffix in new[] { "Input", "Payload", "Error" }) yield return verb + type.Name + suffix;
            yield return $"Mutation.{char.ToLowerInvariant(verb[0])}{verb[1..]}{type.Name}";
        }

        yield return $"Query.{type.CamelName}";
        yield return $"Query.{type.CamelName}Draft";
        yield return $"Subscription.{type.CamelName}Published";
    }

    private static IEnumerable<(string, string)> OfFields(ContentShape shape, string path)
    {
        for (var i = 0; i < shape.Fields.Count; i++)
        {
            var field = shape.Fields[i];
            if (field.Name.Length == 0) continue;
            if (field.Kind == ContentFieldKind.Blocks)
            {
                yield return (BlockOf(shape, field), $"{path}.fields.{i}.name");
                yield return ($"{BlockOf(shape, field)}Input", $"{path}.fields.{i}.name");
            }
            else if (field is { Kind: ContentFieldKind.Reference, Targets.Count: > 1 })
            {
                yield return (TargetOf(shape, field), $"{path}.fields.{i}.name");
            }
        }
    }

    public static string BlockOf(ContentShape shape, FieldDefinition field) => $"{shape.Name}{field.PascalName}Block";

    public static string TargetOf(ContentShape shape, FieldDefinition field) => field.Targets.Count > 1 ? $"{shape.Name}{field.PascalName}Target" : field.Targets[0];
}
