namespace FoodSaaS.Contracts.Accounts;

/// <summary>Mail to the people who run the present brand; their addresses stay where they are kept.</summary>
public interface IStaffMail
{
    /// <summary>Within the present transaction: puts one mail to each owner on its way, with the address of a console page below the text.</summary>
    /// <param name="subject">At most 200 characters.</param>
    /// <param name="consolePage">Path under the brand's console, for example <c>webhooks</c>.</param>
    Task TellOwnersAsync(string subject, string text, string consolePage, CancellationToken cancellationToken);
}
