using System.Collections.Concurrent;
using System.Net;
using FoodSaaS.Integrations.Application;

namespace FoodSaaS.IntegrationTests.Integrations;

/// <summary>A domain name system that says what the test wants, one answer after the other; the last one is repeated.</summary>
internal sealed class KnownAddresses : IHostAddresses
{
    private readonly ConcurrentDictionary<string, ConcurrentQueue<string[]>> _answers = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, int> _asked = new(StringComparer.OrdinalIgnoreCase);

    public int Asked(string host) => _asked.GetValueOrDefault(host);

    public void Say(string host, params string[][] answers) => _answers[host] = new(answers);

    public Task<IReadOnlyList<IPAddress>> FindAsync(string host, CancellationToken cancellationToken)
    {
        _asked.AddOrUpdate(host, 1, (_, n) => n + 1);
        if (!_answers.TryGetValue(host, out var answers) || !answers.TryPeek(out var answer)) return Task.FromResult<IReadOnlyList<IPAddress>>([]);
        if (answers.Count > 1) answers.TryDequeue(out _);
        return Task.FromResult<IReadOnlyList<IPAddress>>([.. answer.Select(IPAddress.Parse)]);
    }
}
