using System.Text.RegularExpressions;
using FoodSaaS.Shared;

namespace FoodSaaS.Cms.Content.Domain.Models;

/// <summary>What a model must keep, so that a sound schema follows from it. Every mistake is named with the path of its place.</summary>
internal sealed partial class ModelRules
{
    private readonly ModelDefinition _model;
    private readonly List<Error> _errors = [];

    private ModelRules(ModelDefinition model) => _model = model;

    /// <param name="taken">Names of types and root fields that are not the brand's to give.</param>
    public static List<Error> Check(ModelDefinition model, IReadOnlySet<string> taken)
    {
        var rules = new ModelRules(model);
        rules.CheckSizes();
        if (rules._errors.Count > 0) return rules._errors;
        for (var i = 0; i < model.Types.Count; i++) rules.CheckType(model.Types[i], $"types.{i}");
        for (var i = 0; i < model.Components.Count; i++) rules.CheckShape(model.Components[i], $"components.{i}");
        if (rules._errors.Count > 0) return rules._errors;
        rules.CheckNames(taken);
        for (var i = 0; i < model.Components.Count; i++) rules.CheckDepth(model.Components[i], $"components.{i}");
        return rules._errors;
    }

    private void CheckSizes()
    {
        var types = _model.Types.Where(t => !t.IsSite).ToList();
        if (types.Count > ContentLimits.Types) _errors.Add(ContentErrors.TooMany("types", ContentLimits.Types, "content types"));
        if (_model.Components.Count > ContentLimits.Components) _errors.Add(ContentErrors.TooMany("components", ContentLimits.Components, "components"));
        if (types.Sum(t => t.Fields.Count) + _model.Components.Sum(c => c.Fields.Count) > ContentLimits.FieldsOfAModel) _errors.Add(ContentErrors.TooMany("types", ContentLimits.FieldsOfAModel, "fields in all"));
    }

    private void CheckType(ContentType type, string path)
    {
        if (!FieldName().IsMatch(type.Plural)) _errors.Add(ContentErrors.NameInvalid($"{path}.plural", "a-z, then letters and digits, at most 40"));
        CheckShape(type, path);
    }

    private void CheckShape(ContentShape shape, string path)
    {
        if (!TypeNameForm().IsMatch(shape.Name)) _errors.Add(ContentErrors.NameInvalid($"{path}.name", "A-Z, then letters and digits, at most 40"));
        FieldRules.CheckWords(shape.Label, shape.Description, path, _errors);
        if (shape.Fields.Count == 0) _errors.Add(ContentErrors.TextMissing($"{path}.fields"));
        if (shape.Fields.Count > ContentLimits.Fields) _errors.Add(ContentErrors.TooMany($"{path}.fields", ContentLimits.Fields, "fields"));
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < shape.Fields.Count; i++)
        {
            var (field, at) = (shape.Fields[i], $"{path}.fields.{i}");
            if (!FieldName().IsMatch(field.Name)) _errors.Add(ContentErrors.NameInvalid($"{at}.name", "a-z, then letters and digits, at most 40"));
            else if (ModelNames.FieldsTaken.Contains(field.Name) || !names.Add(field.Name)) _errors.Add(ContentErrors.NameTaken($"{at}.name", field.Name));
            FieldRules.Check(field, shape, _model, at, _errors);
        }
    }

    private void CheckNames(IReadOnlySet<string> taken)
    {
        var seen = new HashSet<string>(ModelNames.Shared, StringComparer.Ordinal);
        foreach (var (name, path) in ModelNames.Of(_model))
        {
            if (taken.Contains(name) || ModelNames.PayloadFields.Contains(name) || !seen.Add(name)) _errors.Add(ContentErrors.NameTaken(path, name));
        }
    }

    private void CheckDepth(ComponentType component, string path)
    {
        if (DepthOf(component, []) > ContentLimits.Depth) _errors.Add(ContentErrors.ComponentsTooDeep($"{path}.fields"));
    }

    private int DepthOf(ComponentType component, string[] inside)
    {
        if (inside.Contains(component.Name) || inside.Length > ContentLimits.Depth) return ContentLimits.Depth + 1;
        var inner = component.Fields.Where(f => f.Kind is ContentFieldKind.Component or ContentFieldKind.Blocks).SelectMany(f => f.Targets).Distinct(StringComparer.Ordinal).Select(n => _model.Component(n)).OfType<ComponentType>();
        return 1 + inner.Select(c => DepthOf(c, [.. inside, component.Name])).DefaultIfEmpty(0).Max();
    }

    [GeneratedRegex("^[A-Z][A-Za-z0-9]{0,39}\\z", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex TypeNameForm();

    [GeneratedRegex("^[a-z][A-Za-z0-9]{0,39}\\z", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex FieldName();
}
