using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.Data;
using FoodSaaS.Tenancy.Freshness;
using FoodSaaS.Tenancy.Silos;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

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

    /// <summary>A write of what is kept elsewhere until it is done: its commit does not wait for the disk, and what PostgreSQL forgets of it as it crashes is done again.</summary>
    public Task<Result<T>> WriteLazilyAsync<TUseCase, T>(Func<TUseCase, Task<Result<T>>> run, CancellationToken cancellationToken)
        where TUseCase : notnull => WriteAsync(run, typeof(TUseCase).Name, isLazy: true, cancellationToken);

    /// <param name="asked">What was asked for, where an operator acts for the brand and it is written down: a field of the schema.</param>
    internal Task<Result<T>> WriteAsync<TUseCase, T>(Func<TUseCase, Task<Result<T>>> run, string asked, CancellationToken cancellationToken)
        where TUseCase : notnull => WriteAsync(run, asked, isLazy: false, cancellationToken);

    private async Task<Result<T>> WriteAsync<TUseCase, T>(Func<TUseCase, Task<Result<T>>> run, string asked, bool isLazy, CancellationToken cancellationToken)
        where TUseCase : notnull
    {
        _note.NameAfter(typeof(TUseCase));
        try
        {
            await using var transaction = await _connection.BeginAsync(cancellationToken, isLazy);
            var result = await run(_services.GetRequiredService<TUseCase>());
            if (!result.IsSuccess) return result;
            if (_services.GetRequiredService<ViewerScope>().Viewer.ImpersonationId is { } impersonation)
            {
                await _services.GetRequiredService<IImpersonationLog>().NoteAsync(impersonation, asked, cancellationToken);
            }

            await transaction.CommitAsync(cancellationToken);
            return result;
        }
        catch (Exception failure) when (IsSiloGone(failure))
        {
            throw new BrandUnavailableException(_connection.Residence.Silo!, failure);
        }
    }

    /// <summary>A read that finds that its brand has moved begins again where the brand is now.</summary>
    public async Task<T> ReadAsync<TUseCase, T>(Func<TUseCase, Task<T>> run, CancellationToken cancellationToken)
        where TUseCase : notnull
    {
        while (true)
        {
            try
            {
                await _connection.OpenAsync(cancellationToken);
                using var frame = _tags.Open();
                return await run(_services.GetRequiredService<TUseCase>());
            }
            catch (BrandMovedException moved)
            {
                await _connection.FollowAsync(moved.Home, cancellationToken);
            }
            catch (Exception failure) when (IsSiloGone(failure))
            {
                throw new BrandUnavailableException(_connection.Residence.Silo!, failure);
            }
        }
    }

    /// <summary>EF wraps what may pass by itself.</summary>
    private bool IsSiloGone(Exception failure) =>
        _connection.Residence.Silo is not null && (failure as NpgsqlException ?? failure.InnerException as NpgsqlException) is { } fault && (fault is not PostgresException || fault.IsTransient);
}
