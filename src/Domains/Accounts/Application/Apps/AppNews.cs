using FoodSaaS.Accounts.Infrastructure.Apps;
using FoodSaaS.Accounts.Infrastructure.Staff;
using FoodSaaS.Contracts.Accounts;

namespace FoodSaaS.Accounts.Application.Apps;

/// <summary>Tells the owners by mail of apps that act for the brand with nobody in front of them: they are like secret keys.</summary>
internal sealed class AppNews(IStaffMail mail)
{
    /// <param name="what">Follows the app's name: <c>was made</c>.</param>
    public async Task TellAsync(StaffActor actor, DeveloperApp app, string what, CancellationToken cancellationToken)
    {
        if (!app.ActsForItself) return;
        var may = app.PermissionNames is { Length: > 0 } names ? string.Join(", ", names) : "nothing but read";
        var text = $"""
            {actor.Name}: the app “{app.DisplayName}” {what}.
            It acts for your restaurant by itself. It may: {may}.

            You did not expect it? Then remove the app in the console, and look who may manage API keys.
            """;
        await mail.TellOwnersAsync($"The app “{app.DisplayName}” {what}", text, "keys", cancellationToken);
    }
}
