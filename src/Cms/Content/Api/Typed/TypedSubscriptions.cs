using FoodSaaS.Cms.Content.Application.Reading;
using FoodSaaS.Cms.Content.Domain.Models;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.GraphQL;

namespace FoodSaaS.Cms.Content.Api.Typed;

/// <summary>How publications of a type are followed.</summary>
internal static class TypedSubscriptions
{
    public static void Add(OwnTypes own, ReadModel model, ContentType type)
    {
        var (name, served) = (type.Name, model.Names.Of(type));
        own.Object($"{served}Publication", "An entry went live, or a new version of it.", value => value is EntryPublicationView)
            .Fact<EntryPublicationView>("entryId", AccessRule.Inherited, "The entry's id.", TypeName.Id.NonNull, p => new GlobalId(served, p.EntryId))
            .Fact<EntryPublicationView>("publishedAt", AccessRule.Inherited, "When.", TypeName.Moment.NonNull, p => p.PublishedAt)
            .Read<EntryPublicationView>("entry", AccessRule.Inherited, "The entry as the public sees it now; null where it is gone again.", TypeName.Of(served), (p, c) => EntryAsync(model, name, p.EntryId, c));
        own.Subscription(
            $"{model.Names.CamelOf(type)}Published", AccessRule.Public, "An entry went live, or a new version of it. A client that connects again re-reads.", TypeName.Of($"{served}Publication").NonNull,
            c => c.Service<FollowEntries>().ExecuteAsync(name, c.Cancelled));
    }

    private static async ValueTask<object?> EntryAsync(ReadModel model, string type, Guid id, FieldContext c)
    {
        var rows = await c.ReadAsync<LiveEntries, IReadOnlyList<EntryRow>>(r => r.ByIdsAsync([id], c.Cancelled));
        return new EntryParser(model, c.Locale, c.Brand.DefaultLocale).Read([.. rows.Where(r => r.Type == type)]).FirstOrDefault();
    }
}
