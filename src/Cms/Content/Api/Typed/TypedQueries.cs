using FoodSaaS.Cms.Content.Application.Entries;
using FoodSaaS.Cms.Content.Application.Reading;
using FoodSaaS.Cms.Content.Domain.Entries;
using FoodSaaS.Cms.Content.Domain.Models;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.GraphQL;

namespace FoodSaaS.Cms.Content.Api.Typed;

/// <summary>How entries of a type are read: by the public what is published, by editors drafts.</summary>
internal sealed class TypedQueries
{
    private static readonly AccessRule Edit = AccessRule.May(Permission.EditContent);

    private readonly ReadModel _model;
    private readonly ContentType _type;
    private readonly ReadShape _shape;
    private readonly (string Field, bool IsLocalised)[] _slugs;

    private TypedQueries(ReadModel model, ContentType type)
    {
        _model = model;
        _type = type;
        _shape = model[type.Name];
        _slugs = [.. type.Fields.Where(f => f.Kind == ContentFieldKind.Slug).Select(f => (f.Name, f.IsLocalised))];
    }

    public static void Add(SchemaParts schema, OwnTypes own, ReadModel model, ContentType type)
    {
        var (queries, names) = (new TypedQueries(model, type), model.Names);
        var (name, camel, plural) = (names.Of(type), names.CamelOf(type), names.PluralOf(type));
        var id = Argument.Named("id", TypeName.Id, "Its id.");
        Argument[] bySlug = queries._slugs.Length > 0 ? [id, Argument.Named("slug", TypeName.Text, "Its slug, in the language of the answer.")] : [Argument.Named("id", TypeName.Id.NonNull, "Its id.")];
        own.Query(camel, AccessRule.Public, $"One published entry: {Words.Of(type)}", TypeName.Of(name), queries.OneAsync, bySlug);
        own.Query($"{camel}Draft", Edit, $"The draft of one entry: {Words.Of(type)}", TypeName.Of(name), queries.DraftAsync, Argument.Named("id", TypeName.Id.NonNull, "Its id."));

        var arguments = Arguments(own, name, type);
        own.ConnectionQuery(plural, name, AccessRule.Public, $"Published entries, in the order in which they were made: {Words.Of(type)}", (page, c) => queries.ListAsync(EntryStatus.Live, page, c), arguments());
        own.ConnectionQuery($"{plural}Drafts", name, Edit, $"Drafts of all entries, in the order in which they were made: {Words.Of(type)}", (page, c) => queries.ListAsync(EntryStatus.Draft, page, c), arguments());
        schema.Node<EntryView>(name, queries.LiveAsync);
    }

    private static Func<Argument[]> Arguments(OwnTypes own, string name, ContentType type)
    {
        var order = $"{name}Order";
        var where = $"{name}Where";
        var sortable = type.Fields.Where(f => f.IsIndexed).Select(f => new OwnInputField(f.Name, TypeName.Of("SortDirection"), $"By {f.Name}; of a list by its first."));
        own.Input(order, "What to sort by: one field.", [new OwnInputField("publishedAt", TypeName.Of("SortDirection"), "By the time of the last publication."), .. sortable]);
        var filters = type.Fields.Select(TypedInputs.Filter).OfType<OwnInputField>().ToList();
        if (filters.Count == 0) return () => [OrderArgument(order)];
        var self = TypeName.Of(where);
        own.Input(where, "Conditions; all that are given must hold.", [
            new OwnInputField("and", self.List, "All of these."), new OwnInputField("or", self.List, "Any of these."), new OwnInputField("not", self, "Not this."), .. filters]);
        return () => [Argument.Named("where", TypeName.Of(where), "Which entries: at most 30 conditions, 5 deep."), OrderArgument(order)];
    }

    private static Argument OrderArgument(string order) => Argument.Named("order", TypeName.Of(order).List, "What to sort by, at most 3 fields in turn.");

    private async ValueTask<object?> OneAsync(FieldContext c)
    {
        if (c.Argument<GlobalId?>("id") is { } id) return EntryIds.MayBeOf(id, _type, _model.Names) ? await LiveAsync(id.Id, c) : null;
        if (_slugs.Length == 0 || c.Argument<string?>("slug") is not { } slug) return null;
        var fields = _slugs.Select(s => (s.Field, s.IsLocalised ? c.Locale : "")).ToList();
        var row = await c.ReadAsync<LiveEntries, EntryRow?>(r => r.BySlugAsync(_shape.Name, fields, slug, c.Cancelled));
        return row is null ? null : Parser(c).Read([row]).FirstOrDefault();
    }

    private async Task<EntryView?> LiveAsync(Guid id, FieldContext c)
    {
        var rows = await c.ReadAsync<LiveEntries, IReadOnlyList<EntryRow>>(r => r.ByIdsAsync([id], c.Cancelled));
        return Parser(c).Read([.. rows.Where(r => r.Type == _shape.Name)]).FirstOrDefault();
    }

    private async ValueTask<object?> DraftAsync(FieldContext c)
    {
        var id = c.Argument<GlobalId>("id");
        var entry = await c.ReadAsync<GetEntries, EntryDraftView?>(r => r.ByIdAsync(id.Id, c.Cancelled));
        return entry is null || entry.Type != _shape.Name || !EntryIds.MayBeOf(id, _type, _model.Names) ? null : Parser(c).Read([EntryRow.OfDraft(entry)]).FirstOrDefault();
    }

    private Task<Connection<EntryView>> ListAsync(EntryStatus status, Page page, FieldContext c)
    {
        var asked = new EntryQuestion(_shape, status, c.Locale, c.Argument<object?>("where"), OrderOf(c.Argument<object?>("order")), page, c.Selects("totalCount"));
        return c.ReadAsync<FindEntries, Connection<EntryView>>(r => r.ExecuteAsync(asked, Parser(c), c.Cancelled));
    }

    private static List<(string, SortDirection)> OrderOf(object? given) => given is not IEnumerable<object?> list
        ? []
        : [.. list.OfType<IEnumerable<KeyValuePair<string, object?>>>().SelectMany(o => o).Where(o => o.Value is SortDirection).Select(o => (o.Key, (SortDirection)o.Value!))];

    private EntryParser Parser(FieldContext c) => new(_model, c.Locale, c.Brand.DefaultLocale);
}
