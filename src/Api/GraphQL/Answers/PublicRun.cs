using System.Collections.Frozen;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Freshness;
using GraphQL;

namespace FoodSaaS.Api.GraphQL;

/// <summary>Answers a question as the public would be answered: in a scope of its own, anonymous, noting what the answer is made from.</summary>
internal sealed class PublicRun(IServiceScopeFactory scopes, GraphQLEngine engine, IFreshnessClock freshness)
{
    public async Task<PublicAnswer> AnswerAsync(PlannedRequest plan, CachedQuery query, Brand brand, CancellationToken cancellationToken)
    {
        var caller = new Caller(brand, query.Locale, Viewer.Anonymous);
        var version = freshness.Current(brand.Id);
        await using var scope = scopes.CreateAsyncScope();
        caller.Enter(scope.ServiceProvider);
        var result = await engine.RunAsync(plan, caller, scope.ServiceProvider, cancellationToken);
        var tags = scope.ServiceProvider.GetRequiredService<ReadTags>();
        return new PublicAnswer(query, brand, version, BytesOf(result), tags.All.ToFrozenSet(StringComparer.Ordinal), tags.NextChange, AnswerStatus.Of(result), result.Errors is not { Count: > 0 }, OperationCost.Of(result))
        {
            Unavailable = result.Errors?.OfType<RefusedError>().FirstOrDefault(Refusals.IsBrandUnavailable),
        };
    }

    private static byte[] BytesOf(ExecutionResult result)
    {
        var output = new System.Buffers.ArrayBufferWriter<byte>(4096);
        AnswerWriter.Write(output, result);
        return output.WrittenSpan.ToArray();
    }
}
