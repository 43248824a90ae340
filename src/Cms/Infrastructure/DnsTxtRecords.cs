using System.Net.Sockets;
using DnsClient;
using DnsClient.Protocol;
using FoodSaaS.Cms.Application.Domains;
using FoodSaaS.Cms.Domain.Domains;

namespace FoodSaaS.Cms.Infrastructure;

/// <summary>Asks the name servers that the machine is set up with, never from a cache of ours: whoever puts a record there wants it found.</summary>
internal sealed class DnsTxtRecords : ITxtRecords
{
    private const int MostRecords = 100;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);

    private readonly Lazy<LookupClient> _dns = new(() => new LookupClient(new LookupClientOptions { UseCache = false, Timeout = TimeSpan.FromSeconds(2), Retries = 1, UseTcpFallback = true, ThrowDnsErrors = false }), LazyThreadSafetyMode.PublicationOnly);

    public async Task<ProofFinding> FindAsync(string name, string text, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Patience);
        try
        {
            var answer = await _dns.Value.QueryAsync(name + ".", QueryType.TXT, QueryClass.IN, limit.Token);
            if (answer.HasError && answer.Header.ResponseCode != DnsHeaderResponseCode.NotExistentDomain) return ProofFinding.Unreachable;
            return answer.Answers.OfType<TxtRecord>().Take(MostRecords).Any(record => string.Concat(record.Text) == text) ? ProofFinding.Found : ProofFinding.Missing;
        }
        catch (Exception failure) when (failure is DnsResponseException or SocketException or IOException or InvalidOperationException or ArgumentException || (failure is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return ProofFinding.Unreachable;
        }
    }
}
