using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.Data;
using FoodSaaS.Tenancy.Freshness;
using Microsoft.Extensions.DependencyInjection;

namespace FoodSaaS.Tenancy.UseCases;

/// <summary>Runs use cases: a write in one transaction that a refusal undoes whole, a read in a frame that collects its cache tags.</summary>
public sealed class UseCaseRunner
{
    private readonly IServiceProvider _services;
    private readonly TenantConnection _connection;
    private readonly ReadTags _tags;
    private readonly ChangeNote _note;

    internal UseCaseRunner(IServiceProvider services, TenantConnection connection, ReadTags tags, ChangeNote note)
    {
        _note = note;
        _services = services;
        _connection = connection;
        _tags = tags;
    }

    public Task<Result<T>> WriteAsync<TUseCase, T>(Func<TUseCase, Task<Result<T>>> run, CancellationToken cancellationToken)
        where TUseCase : notnull => WriteAsync(run, typeof(TUseCase).Name, cancellationToken);

    /// <param name="asked">What was asked for, where an operator acts for the brand and it is written down: a field of the schema.</param>
    internal async Task<Result<T>> WriteAsync<TUseCase, T>(Func<TUseCase, Task<Result<T>>> run, string asked, CancellationToken cancellationToken)
        where TUseCase : notnull
    {
        _note.NameAfter(typeof(TUseCase));
        await using var transaction = await _connection.BeginAsync(cancellationToken);
        var result = await run(_services.GetRequiredService<TUseCase>());
        if (!result.IsSuccess) return result;
        if (_services.GetRequiredService<ViewerScope>().Viewer.ImpersonationId is { } impersonation)
        {
            await _services.GetRequiredService<IImpersonationLog>().NoteAsync(impersonation, asked, cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        return result;
    }

    public async Task<T> ReadAsync<TUseCase, T>(Func<TUseCase, Task<T>> run, CancellationToken cancellationToken)
        where TUseCase : notnull
    {
        await _connection.OpenAsync(cancellationToken);
        using var frame = _tags.Open();
        return await run(_services.GetRequiredService<TUseCase>());
    }
}
