using FoodSaaS.Cms.Infrastructure;
using FoodSaaS.Tenancy.Brands;
using Microsoft.EntityFrameworkCore;

namespace FoodSaaS.Cms.Application.Certificates;

/// <summary>What the authority is told at a domain: only of the order that is under way for this very name, and only while it is the brand's.</summary>
internal sealed class AnswerChallenge(CmsDb db)
{
    private const int LongestToken = 200;

    public async Task<string?> ExecuteAsync(string? host, string token, CancellationToken cancellationToken)
    {
        if (HostName.Parse(host) is not { } name || token.Length > LongestToken) return null;
        var found = await db.Certificates.AsNoTracking().FirstOrDefaultAsync(c => c.Host == name.Value && c.ChallengeToken == token, cancellationToken);
        return found?.ChallengeAnswer;
    }
}
