using FoodSaaS.Shared;
using FoodSaaS.Tenancy.GraphQL;

namespace FoodSaaS.Accounts.Api;

/// <summary>Runs a use case whose refusal is worth keeping: what it counted stays counted, so its transaction is committed either way.</summary>
internal static class Attempt
{
    public static async Task<Result<T>> AttemptAsync<TUseCase, T>(this FieldContext c, Func<TUseCase, Task<Result<T>>> run)
        where TUseCase : notnull
    {
        var kept = await c.WriteAsync<TUseCase, Result<T>>(async useCase => Result<Result<T>>.Success(await run(useCase)));
        return kept.Value;
    }
}
