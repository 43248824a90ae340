using FoodSaaS.Cms.Content.Application.Entries;
using FoodSaaS.Cms.Content.Application.Models;
using FoodSaaS.Cms.Content.Domain.Entries;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.GraphQL;

namespace FoodSaaS.Cms.Content.Api;

internal static class ContentQueries
{
    private static readonly AccessRule Edit = AccessRule.May(Permission.EditContent);

    private static Argument OfType => Argument.Optional<string>("type", "Name of a content type.");

    private static Argument Titled => Argument.Optional<string>("search", "Part of the title.");

    public static void Add(SchemaParts schema)
    {
        schema.AddQuery("contentModel", AccessRule.Staff, "The brand's own content types.", c => c.ReadAsync<GetContentModel, ContentModelView>(r => r.ExecuteAsync(c.Cancelled)));
        schema.AddQuery(
            "contentModelChanges", AccessRule.May(Permission.EditContentModel), "What publishing the draft of the content types would change, and which entries stand in the way.",
            c => c.ReadAsync<CheckContentModel, IReadOnlyList<ModelChangeView>>(r => r.ExecuteAsync(c.Cancelled)));
        schema.AddConnection<EntryDraftView>(
            "contentEntries", Edit, "Entries as their editors see them, those changed last in front.",
            (page, c) => c.ReadAsync<GetEntries, Connection<EntryDraftView>>(r => r.AllAsync(c.Argument<string?>("type"), c.Argument<string?>("search"), c.Argument<ContentEntryState?>("state"), page, c.Cancelled)),
            OfType, Titled, Argument.Optional<ContentEntryState>("state", "Only those in this state."));
        schema.AddQuery(
            "contentEntryCounts", Edit, "How many entries there are in each state.",
            c => c.ReadAsync<GetEntries, EntryCountsView>(r => r.CountAsync(c.Argument<string?>("type"), c.Argument<string?>("search"), c.Cancelled)),
            OfType, Titled);
        schema.AddOptionalQuery(
            "contentEntry", Edit, "One entry as its editors see it.",
            c => FindAsync(c.Argument<GlobalId>("id"), c), Argument.Required<GlobalId>("id", "Its id, as an entry's or as its own type's."));
        schema.Node<EntryDraftView>(EntryIds.Any, (id, c) => c.Viewer.Permissions.Contains(Permission.EditContent) ? FindAsync(new GlobalId(EntryIds.Any, id), c) : Task.FromResult<EntryDraftView?>(null));
    }

    private static async Task<EntryDraftView?> FindAsync(GlobalId id, FieldContext c) =>
        await c.ReadAsync<GetEntries, EntryDraftView?>(r => r.ByIdAsync(id.Id, c.Cancelled)) is { } entry && entry.Type == (EntryIds.TypeOf(id) ?? entry.Type) ? entry : null;
}
