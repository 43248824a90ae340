using FoodSaaS.Cms.Domain.Blocks;
using FoodSaaS.Shared;

namespace FoodSaaS.Cms.Content.Domain.Models;

/// <summary>What one field of a model must keep.</summary>
internal static class FieldRules
{
    public static void Check(FieldDefinition field, ContentShape shape, ModelDefinition model, string path, List<Error> errors)
    {
        CheckWords(field.Label, field.Description, path, errors);
        CheckSwitches(field, shape, path, errors);
        CheckRanges(field, path, errors);
        if (field.Pattern is { } pattern && !TextPattern.IsSound(pattern)) errors.Add(ContentErrors.PatternInvalid($"{path}.pattern"));
        CheckOptions(field, path, errors);
        CheckTargets(field, model, path, errors);
    }

    public static void CheckWords(string label, string? description, string path, List<Error> errors)
    {
        if (string.IsNullOrWhiteSpace(label)) errors.Add(ContentErrors.TextMissing($"{path}.label"));
        else if (label.Length > ContentLimits.Label || IsUnreadable(label)) errors.Add(ContentErrors.TextTooLong($"{path}.label", ContentLimits.Label));
        if (description is not null && (description.Length > ContentLimits.Description || IsUnreadable(description))) errors.Add(ContentErrors.TextTooLong($"{path}.description", ContentLimits.Description));
    }

    private static bool IsUnreadable(string text) => text.Any(c => char.IsControl(c) || char.IsSurrogate(c));

    private static void CheckSwitches(FieldDefinition field, ContentShape shape, string path, List<Error> errors)
    {
        var isInComponent = shape is ComponentType;
        if (field.IsLocalised && (!field.IsText || field.IsList)) errors.Add(ContentErrors.NotForThisKind($"{path}.isLocalised", "languages"));
        if (field.IsList && field.Kind is ContentFieldKind.RichText or ContentFieldKind.Slug or ContentFieldKind.Blocks or ContentFieldKind.PageBlocks or ContentFieldKind.Boolean) errors.Add(ContentErrors.NotForThisKind($"{path}.isList", "lists"));
        if (field.IsFilterable && (isInComponent || field.Kind is ContentFieldKind.RichText or ContentFieldKind.Location or ContentFieldKind.Component or ContentFieldKind.Blocks or ContentFieldKind.PageBlocks)) errors.Add(ContentErrors.NotForThisKind($"{path}.isFilterable", "filter"));
        if (field.Kind is ContentFieldKind.Slug or ContentFieldKind.PageBlocks && isInComponent) errors.Add(ContentErrors.NotForThisKind($"{path}.kind", "place in a component"));
        if (field.Pattern is not null && field.Kind != ContentFieldKind.Text) errors.Add(ContentErrors.NotForThisKind($"{path}.pattern", "pattern"));
        if (field.IsWhole && field.Kind != ContentFieldKind.Number) errors.Add(ContentErrors.NotForThisKind($"{path}.isWhole", "whole numbers"));
    }

    private static void CheckRanges(FieldDefinition field, string path, List<Error> errors)
    {
        var isText = field.Kind is ContentFieldKind.Text or ContentFieldKind.RichText;
        if ((field.MinLength ?? field.MaxLength) is not null && !isText) errors.Add(ContentErrors.NotForThisKind($"{path}.maxLength", "length"));
        if ((field.Min ?? field.Max) is not null && field.Kind != ContentFieldKind.Number) errors.Add(ContentErrors.NotForThisKind($"{path}.max", "range"));
        if ((field.MinItems ?? field.MaxItems) is not null && !field.HasItems) errors.Add(ContentErrors.NotForThisKind($"{path}.maxItems", "number of items"));
        var longest = field.Kind == ContentFieldKind.RichText ? ContentLimits.RichText : field.IsFilterable ? ContentLimits.FilterableText : ContentLimits.Text;
        if (!IsRange(field.MinLength, field.MaxLength, longest)) errors.Add(ContentErrors.RangeInvalid($"{path}.maxLength"));
        if (!IsRange(field.MinItems, field.MaxItems, field.Kind == ContentFieldKind.PageBlocks ? BlockReader.MaxBlocks : ContentLimits.Items)) errors.Add(ContentErrors.RangeInvalid($"{path}.maxItems"));
        if (field.Min is { } min && !double.IsFinite(min) || field.Max is { } max && !double.IsFinite(max) || field.Min > field.Max) errors.Add(ContentErrors.RangeInvalid($"{path}.max"));
    }

    private static bool IsRange(int? least, int? most, int limit) => least is null or >= 0 && most is null or >= 1 && (least ?? 0) <= limit && (most ?? 1) <= limit && (least ?? 0) <= (most ?? limit);

    private static void CheckOptions(FieldDefinition field, string path, List<Error> errors)
    {
        if (field.Kind != ContentFieldKind.Select)
        {
            if (field.Options is not null) errors.Add(ContentErrors.NotForThisKind($"{path}.options", "options"));
            return;
        }

        var options = field.Options ?? [];
        if (options.Count == 0 || options.Distinct(StringComparer.Ordinal).Count() != options.Count) errors.Add(ContentErrors.OptionsMissing($"{path}.options"));
        if (options.Count > ContentLimits.Options) errors.Add(ContentErrors.TooMany($"{path}.options", ContentLimits.Options, "options"));
        for (var i = 0; i < options.Count; i++)
        {
            if (options[i].Length is 0 or > ContentLimits.Label || IsUnreadable(options[i])) errors.Add(ContentErrors.TextTooLong($"{path}.options.{i}", ContentLimits.Label));
        }
    }

    private static void CheckTargets(FieldDefinition field, ModelDefinition model, string path, List<Error> errors)
    {
        var targets = field.Targets;
        if (field.Kind is not (ContentFieldKind.Reference or ContentFieldKind.Component or ContentFieldKind.Blocks))
        {
            if (field.Of is not null) errors.Add(ContentErrors.NotForThisKind($"{path}.of", "targets"));
            return;
        }

        var isOne = field.Kind == ContentFieldKind.Component;
        if (targets.Count == 0 || (isOne && targets.Count > 1) || targets.Distinct(StringComparer.Ordinal).Count() != targets.Count) errors.Add(ContentErrors.TargetsMissing($"{path}.of"));
        if (targets.Count > ContentLimits.Targets) errors.Add(ContentErrors.TooMany($"{path}.of", ContentLimits.Targets, "targets"));
        for (var i = 0; i < targets.Count; i++)
        {
            var isKnown = field.Kind == ContentFieldKind.Reference ? model.Type(targets[i]) is not null : model.Component(targets[i]) is not null;
            if (!isKnown) errors.Add(ContentErrors.TargetUnknown($"{path}.of.{i}", targets[i]));
        }
    }
}
