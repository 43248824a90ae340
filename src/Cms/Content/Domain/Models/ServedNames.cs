using FoodSaaS.Tenancy.GraphQL;

namespace FoodSaaS.Cms.Content.Domain.Models;

/// <summary>
/// What a brand's schema calls its types. Each by its own name, unless the platform has come to have one of the names that follow from it: then a type <c>Order</c> is served as
/// <c>OrderEntry</c> with all that follows (<c>orderEntry</c>, <c>createOrderEntry</c>), a component <c>Address</c> as <c>AddressPart</c>, and a taken plural as <c>orderEntries</c>.
/// What is stored keeps the type's own name: entries, references in documents, names inside of types.
/// </summary>
internal sealed class ServedNames
{
    private const string OfEntries = "Entry";
    private const string OfComponents = "Part";
    private const string OfLists = "Entries";

    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _plurals = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _stored = new(StringComparer.Ordinal);
    private readonly HashSet<string> _made = new(StringComparer.Ordinal);

    private ServedNames()
    {
    }

    /// <param name="taken">Names of the platform's own types and root fields.</param>
    public static ServedNames Of(ModelDefinition model, IReadOnlySet<string> taken)
    {
        var served = new ServedNames();
        ContentShape[] shapes = [.. model.Types, .. model.Components];
        var used = new HashSet<string>(taken, StringComparer.Ordinal);
        used.UnionWith(ModelNames.Shared);
        var clashing = shapes.Where(s => ModelNames.OfShape(s, s.Name).Any(used.Contains)).ToList();
        var listed = model.Types.Where(t => ModelNames.OfPlural(t.Plural).Any(used.Contains)).ToList();
        used.UnionWith(shapes.Except(clashing).SelectMany(s => ModelNames.OfShape(s, s.Name)));
        used.UnionWith(model.Types.Except(listed).SelectMany(t => ModelNames.OfPlural(t.Plural)));
        foreach (var shape in clashing)
        {
            var name = served.Choose(shape.Name + (shape is ContentType ? OfEntries : OfComponents), n => ModelNames.OfShape(shape, n), used);
            served._names[shape.Name] = name;
            served._stored[name] = shape.Name;
        }

        foreach (var type in listed) served._plurals[type.Name] = served.Choose(type.CamelName + OfLists, ModelNames.OfPlural, used);
        return served;
    }

    /// <summary>What a new draft may not use: the platform's names but those that the brand had before the platform, and what it is served as instead.</summary>
    /// <param name="published">What the brand's schema follows now.</param>
    public static IReadOnlySet<string> TakenBeside(ModelDefinition published, IReadOnlySet<string> taken)
    {
        var all = new HashSet<string>(taken, StringComparer.Ordinal);
        all.ExceptWith(ModelNames.Of(published).Select(n => n.Name));
        all.UnionWith(Of(published, taken)._made);
        return all;
    }

    public string Of(ContentShape shape) => Of(shape.Name);

    /// <param name="name">Of a type or component of the model.</param>
    public string Of(string name) => _names.GetValueOrDefault(name, name);

    public string PluralOf(ContentType type) => _plurals.GetValueOrDefault(type.Name, type.Plural);

    public string CamelOf(ContentType type) => ModelNames.CamelOf(Of(type));

    public string BlockOf(ContentShape shape, FieldDefinition field) => ModelNames.BlockOf(Of(shape), field);

    public string TargetOf(ContentShape shape, FieldDefinition field) => field.Targets.Count > 1 ? ModelNames.TargetOf(Of(shape), field) : Of(field.Targets[0]);

    /// <summary>An entry's id as references hold it, whichever of the type's names the caller knows it by.</summary>
    public GlobalId Stored(GlobalId id) => _stored.TryGetValue(id.Type, out var name) ? new GlobalId(name, id.Id) : id;

    private string Choose(string wish, Func<string, IEnumerable<string>> namesOf, HashSet<string> used)
    {
        var name = wish;
        for (var number = 2; namesOf(name).Any(used.Contains); number++) name = $"{wish}{number}";
        used.UnionWith(namesOf(name));
        _made.UnionWith(namesOf(name));
        return name;
    }
}
