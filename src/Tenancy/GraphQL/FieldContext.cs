using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.UseCases;
using GraphQL;
using Microsoft.Extensions.DependencyInjection;

namespace FoodSaaS.Tenancy.GraphQL;

/// <summary>What a resolver may use of the request: services, arguments, brand, locale and viewer.</summary>
public readonly struct FieldContext(IResolveFieldContext context)
{
    internal IResolveFieldContext Inner => context;

    public IServiceProvider Services => context.RequestServices!;

    public CancellationToken Cancelled => context.CancellationToken;

    public Brand Brand => Request.Brand ?? throw new NoTenantException();

    /// <summary>The language of this answer, one of the brand's.</summary>
    public string Locale => Request.Locale;

    public Viewer Viewer => Request.Viewer;

    private GraphQLRequestContext Request => (GraphQLRequestContext)context.UserContext;

    public T Service<T>()
        where T : notnull => Services.GetRequiredService<T>();

    public T Argument<T>(string name) => context.GetArgument<T>(name);

    /// <summary>The text in this answer's language.</summary>
    public string Text(LocalizedText text) => text.In(Locale, Request.Brand?.DefaultLocale ?? Locale);

    /// <summary>Whether the selection below this field asks for a field, under whatever name.</summary>
    public bool Selects(string field)
    {
        if (context.SubFields is not { } selected) return false;
        foreach (var (_, definition) in selected.Values)
        {
            if (definition.Name == field) return true;
        }

        return false;
    }

    /// <summary>Names of the fields that are selected beside this one, itself included.</summary>
    public IReadOnlySet<string> Siblings => context.Parent?.SubFields is { } fields
        ? fields.Values.Select(f => f.FieldType.Name).ToHashSet(StringComparer.Ordinal)
        : new HashSet<string>(StringComparer.Ordinal) { context.FieldDefinition.Name };

    public Task<T> ReadAsync<TUseCase, T>(Func<TUseCase, Task<T>> run)
        where TUseCase : notnull => Service<UseCaseRunner>().ReadAsync(run, Cancelled);

    public Task<Result<T>> WriteAsync<TUseCase, T>(Func<TUseCase, Task<Result<T>>> run)
        where TUseCase : notnull => Service<UseCaseRunner>().WriteAsync(run, context.FieldDefinition.Name, Cancelled);

    /// <summary>As <see cref="WriteAsync"/>, for a use case whose refusal is worth keeping: what it counted stays counted, so its transaction is committed either way.</summary>
    public async Task<Result<T>> AttemptAsync<TUseCase, T>(Func<TUseCase, Task<Result<T>>> run)
        where TUseCase : notnull => (await WriteAsync<TUseCase, Result<T>>(async useCase => Result<Result<T>>.Success(await run(useCase)))).Value;
}

/// <summary>The request's facts that resolvers read; made by the transport.</summary>
public sealed class GraphQLRequestContext : Dictionary<string, object?>
{
    public Brand? Brand { get; init; }

    public required string Locale { get; init; }

    public required Viewer Viewer { get; init; }

    /// <summary>What the operation was taken to cost, in points.</summary>
    public long Cost { get; init; }
}
