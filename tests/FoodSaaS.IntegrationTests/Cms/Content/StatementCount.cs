using System.Collections.Concurrent;
using System.Diagnostics;
using FoodSaaS.IntegrationTests.Harness;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace FoodSaaS.IntegrationTests.Cms.Content;

/// <summary>Counts the statements over entries that are run for one brand from now on.</summary>
internal sealed class StatementCount : IDisposable, IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
{
    private readonly ConcurrentBag<IDisposable> _subscriptions = [];
    private readonly string _brand;
    private int _count;

    private StatementCount(Guid brand)
    {
        _brand = brand.ToString();
        _subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
    }

    public int Count => _count;

    public static async Task<StatementCount> OfAsync(ApiFixture api, string slug) => new(await api.ScalarAsync<Guid>("SELECT id FROM tenancy.brands WHERE slug = $1", slug));

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == "Microsoft.EntityFrameworkCore") _subscriptions.Add(value.Subscribe(this));
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Value is not CommandEventData { Command: { } command } || value.Key != RelationalEventId.CommandExecuting.Name) return;
        if (!command.CommandText.Contains("content.entries", StringComparison.Ordinal)) return;
        if (command.Parameters.Cast<System.Data.Common.DbParameter>().Any(p => p.Value?.ToString() == _brand)) Interlocked.Increment(ref _count);
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    public void Dispose()
    {
        foreach (var subscription in _subscriptions) subscription.Dispose();
    }
}
