using System.Text.Json;
using FoodSaaS.Api.GraphQL;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Freshness;
using FoodSaaS.Tenancy.Nodes;

namespace FoodSaaS.Api.FrontDoor;

/// <summary>Asks this node's engine again, through its cache of public answers.</summary>
internal sealed class StorefrontAnswers(IPublicAnswers answers) : IStorefrontAnswers
{
    private const string Unanswerable = "unanswerable";

    public Task ForgetAsync(TenantId brand, IReadOnlyCollection<string> tags) => answers.InvalidateAsync(brand, tags);

    public void Drop(TenantId brand, StorefrontAnswer answer) => answers.EvictKeys([QuestionOf(answer).Of(brand, answer.Locale)]);

    public async Task<StorefrontAnswer> AskAgainAsync(TenantId brand, StorefrontAnswer old, CancellationToken cancellationToken)
    {
        var change = await answers.RecomputeAsync(QuestionOf(old).Of(brand, old.Locale), cancellationToken);
        return change.New is { IsSound: true } made
            ? old with { Tags = made.Tags, BodyHash = made.Hash, ChangesAt = made.NextChange }
            : old with { BodyHash = Unanswerable, ChangesAt = null };
    }

    private static Question QuestionOf(StorefrontAnswer answer) => JsonSerializer.Deserialize<Question>(answer.Request, JsonSerializerOptions.Web)!;
}

/// <summary>A public question as it is stored.</summary>
internal sealed record Question(string Document, string? OperationName, string Variables)
{
    public static string Json(CachedQuery query) => JsonSerializer.Serialize(new Question(query.Document, query.OperationName, query.Variables), JsonSerializerOptions.Web);

    public CachedQuery Of(TenantId brand, string locale) => new(brand, locale, Document, OperationName, Variables);
}

/// <summary>This node's invalidation marks, as the answer cache reads them.</summary>
internal sealed class MarkedClock(InvalidationMarks marks, NodeLease lease) : IFreshnessClock
{
    public long Floor => marks.Floor;

    public bool IsTold => lease.IsHeld;

    public long Current(TenantId tenant) => marks.Now(tenant);

    public long Advance(TenantId tenant) => marks.Mark(tenant, []);
}
