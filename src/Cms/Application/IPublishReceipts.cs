namespace FoodSaaS.Cms.Application;

/// <summary>The proof of what a publication replaced.</summary>
internal interface IPublishReceipts
{
    /// <summary>Opens a receipt for the change that the present transaction makes; call it before the save.</summary>
    /// <param name="cause">What the editor did, in words: <c>Page /about</c>.</param>
    /// <returns>The receipt's id.</returns>
    Guid Expect(string cause);
}
