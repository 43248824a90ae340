using System.Collections.Concurrent;
using System.Diagnostics;
using FoodSaaS.IntegrationTests.Harness;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace FoodSaaS.IntegrationTests.Cms.Content;

/// <summary>Counts the statements that are run for one brand from now on.</summary>
internal sealed class StatementCount : IDisposable, IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
{
    private readonly ConcurrentBag<IDisposable> _subscriptions = [];
    private readonly string _brand;
    private readonly string _over;
    private int _count;

    private StatementCount(Guid brand, string over)
    {
        (_brand, _over) = (brand.ToString(), over);
        _subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
    }

    public int Count => _count;

    /// <summary>Begins once nothing of what the brand did before is still to be delivered: that would be counted as well.</summary>
    /// <param name="over">The table that they are over; empty for all.</param>
    public static async Task<StatementCount> OfAsync(ApiFixture api, string slug, string over = "content.entries")
    {
        await api.SettleAsync();
        return new(await api.ScalarAsync<Guid>("SELECT id FROM tenancy.brands WHERE slug = $1", slug), over);
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == "Microsoft.EntityFrameworkCore") _subscriptions.Add(value.Subscribe(this));
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Value is not CommandEventData { Command: { } command } || value.Key != RelationalEventId.CommandExecuting.Name) return;
        if (!command.CommandText.Contains(_over, StringComparison.Ordinal)) return;
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
